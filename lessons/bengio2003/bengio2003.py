"""A Neural Probabilistic Language Model, Bengio et al. 2003: the n-grams it had to beat, the network, and both mixed."""

import math
import zipfile
from collections import Counter

import numpy as np
import torch


def read_stream(path):
    """Return the Brown corpus, NLTK's zip file at path, as one list of words.

    The texts brown/ca01 to brown/cr09 come in the order of their names. `<doc>` stands before each text, `<p>` before each
    paragraph: lines without an empty one between them. A token is `word/tag`; a word may hold a `/` itself.
    """
    tokens = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith("brown/c") or not name[-2:].isdigit():
                continue
            tokens.append("<doc>")
            inside = False
            for line in archive.read(name).decode("utf-8").splitlines():
                words = [token.rsplit("/", 1)[0] for token in line.split()]
                if words and not inside:
                    tokens.append("<p>")
                inside = bool(words)
                tokens += words
    return tokens


def build_vocab(tokens, min_count=4):
    """Return (ids, itos): for each token its number, int64 (N,), and the list of words that the numbers stand for.

    Words that occur fewer than min_count times become one, `<unk>`, of number 0: section 4.
    """
    counts = Counter(tokens)
    itos = ["<unk>"] + sorted(word for word, count in counts.items() if count >= min_count)
    stoi = {word: i for i, word in enumerate(itos)}
    return np.array([stoi.get(token, 0) for token in tokens]), itos


def split(ids, train=800_000, valid=200_000):
    """Return the first `train` of the ids, the next `valid`, and the rest, in order: section 4."""
    return ids[:train], ids[train : train + valid], ids[train + valid :]


def ngram_counts(ids, n):
    """Return (grams, counts) for ids (N,): each different n-gram once, (K, n), and how often it occurs, (K,)."""
    grams = np.lib.stride_tricks.sliding_window_view(np.asarray(ids), n)
    return np.unique(grams, axis=0, return_counts=True)


def shares(counts, ids, V):
    """Return (N - 2, 4): for each word of ids (N,) from the third on, four probabilities, of longer and longer memories.

    counts holds ngram_counts of the training words for n = 1, 2, 3. The columns are 1/V, the word's share of all words, its
    share of what followed the word before it, and of what followed the two before it. Where a context never occurred, the
    column holds what the one before it does.
    """
    ids = np.asarray(ids)
    tables = [{tuple(gram): int(count) for gram, count in zip(*one)} for one in _listed(counts)]
    followed = [Counter(), Counter(), Counter()]
    for table, total in zip(tables, followed):
        for gram, count in table.items():
            total[gram[:-1]] += count
    p = np.empty((len(ids) - 2, 4))
    words = ids.tolist()
    for i in range(2, len(words)):
        row = [1 / V]
        for n in range(3):
            gram = tuple(words[i - n : i + 1])
            total = followed[n][gram[:-1]]
            row.append(tables[n].get(gram, 0) / total if total else row[-1])
        p[i - 2] = row
    return p


def _listed(counts):
    return [(np.asarray(grams).tolist(), np.asarray(count).tolist()) for grams, count in counts]


def deleted_interpolation(p, bins, iters=50):
    """Return alpha (n_bins, 4): how much each of the four probabilities counts, by the bin of the position.

    p (N, 4) are the probabilities of the right words in the validation set, bins (N,) each position's bin, from 0. By EM,
    from 1/4 each: section 4.1, Jelinek and Mercer 1980. A bin that no position is in keeps 1/4.
    """
    p, bins = np.asarray(p), np.asarray(bins)
    alpha = np.full((int(bins.max()) + 1, p.shape[1]), 1 / p.shape[1])
    for _ in range(iters):
        parts = alpha[bins] * p
        parts /= parts.sum(1, keepdims=True)
        for b in np.unique(bins):
            alpha[b] = parts[bins == b].mean(0)
    return alpha


def interpolated(alpha, p, bins):
    """Return (N,): the mixture of the columns of p (N, 4) by the weights alpha (n_bins, 4) of each position's bin (N,)."""
    return (alpha[bins] * p).sum(1)


def continuation_counts(grams):
    """Return (grams, counts) one word shorter: for the different n-grams (K, n), each gram without its first word, (L, n - 1),
    and before it how many different words stand, (L,): Kneser and Ney 1995."""
    return np.unique(np.asarray(grams)[:, 1:], axis=0, return_counts=True)


def kneser_ney(ids, n, D, V):
    """Return prob(ctx, w), interpolated Kneser-Ney of order n: ctx is a tuple of n - 1 numbers of words, w one of V.

    D is taken off every count, and what that frees goes to the order below. The highest order counts occurrences; those below
    count how many different words stand before the gram. Below the lowest order stands 1/V. Sums to 1 over all w. Chen and
    Goodman 1998, section 2.7.
    """
    grams, counts = ngram_counts(ids, n)
    followers = []
    for _ in range(n):
        after = {}
        for gram, count in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            after.setdefault(tuple(gram[:-1]), {})[gram[-1]] = count
        followers.insert(0, {context: (table, sum(table.values())) for context, table in after.items()})
        if len(followers) < n:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        p = 1 / V
        for length, after in enumerate(followers):
            table, total = after.get(tuple(ctx[len(ctx) - length :]), ({}, 0))
            if total:
                p = (max(table.get(w, 0) - D, 0) + D * len(table) * p) / total
        return p

    return prob


def windows(ids, n):
    """Return X (N - n + 1, n - 1), the words before, and y (N - n + 1,), the word that follows, for ids (N,).

    Both are tensors of int64. A context begins with its oldest word; with the newest, as in the paper, is right too.
    """
    rows = torch.as_tensor(np.asarray(ids)).unfold(0, n, 1)
    return rows[:, :-1], rows[:, -1]


def forward(X, C, H, d, U, b, W=None):
    """Return logits (B, V) for contexts X (B, n - 1): equation 1, y = b + Wx + U tanh(d + Hx).

    x is the n - 1 rows of C (V, m) side by side; H is (h, (n-1)m), d (h,), U (V, h), b (V,), W (V, (n-1)m) or None.
    """
    x = C[X].flatten(1)
    logits = b + torch.tanh(d + x @ H.T) @ U.T
    return logits if W is None else logits + x @ W.T


def backward(dlogits, X, C, H, d, U, b, W=None):
    """Return the gradients {"C", "H", "d", "U", "b"}, and "W" where there is one, given dlogits (B, V): section 3.2."""
    x = C[X].flatten(1)
    a = torch.tanh(d + x @ H.T)
    da = (dlogits @ U) * (1 - a**2)
    dx = da @ H
    grads = {"H": da.T @ x, "d": da.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        dx = dx + dlogits @ W
        grads["W"] = dlogits.T @ x
    grads["C"] = torch.zeros_like(C).index_add_(0, X.flatten(), dx.reshape(-1, C.shape[1]))
    return grads


def lr(t, eps0=1e-3, r=1e-8):
    """Return the learning rate after t examples: eps0 / (1 + r t), section 4."""
    return eps0 / (1 + r * t)


def sgd_step(params, grads, lr, decay=1e-4):
    """Move each of the tensors params in place against its gradient and, where it has two dimensions, towards 0 by decay.

    Biases, of one dimension, do not decay: section 2.
    """
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p -= lr * (grad + decay * p if p.dim() > 1 else grad)


def perplexity(logp):
    """Return e to the minus mean of the natural logs logp (N,) of the right words' probabilities, a float."""
    return math.exp(-float(sum(logp) / len(logp)))


def mix(p1, p2, w=0.5):
    """Return the probabilities of two models mixed, w of the first: section 2."""
    return w * p1 + (1 - w) * p2
