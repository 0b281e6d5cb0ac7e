"""Names, letter by letter: which letter follows which, first by counting, then by gradient descent.

A word is a str of letters. `.` is written before and behind it, so that how words begin and end is counted too.
"""

import torch


def build_vocab(words):
    """Return (stoi, itos): each letter's number and each number's letter. `.` is 0, the letters stand sorted from 1."""
    letters = sorted(set("".join(words)))
    stoi = {letter: i for i, letter in enumerate(letters, 1)}
    stoi["."] = 0
    return stoi, {i: letter for letter, i in stoi.items()}


def bigram_counts(words, stoi):
    """Return N (V, V), whole numbers: N[i, j] is how often letter j follows letter i in the words."""
    N = [[0] * len(stoi) for _ in stoi]
    for word in words:
        for first, second in zip("." + word, word + "."):
            N[stoi[first]][stoi[second]] += 1
    return torch.tensor(N)


def shape(a, b):
    """Return the shape that tensors of the shapes a and b broadcast to, as a tuple. Raises ValueError if they do not."""
    length = max(len(a), len(b))
    a = (1,) * (length - len(a)) + tuple(a)
    b = (1,) * (length - len(b)) + tuple(b)
    out = []
    for m, n in zip(a, b):
        if m != n and m != 1 and n != 1:
            raise ValueError(f"{m} and {n} do not fit together")
        out.append(n if m == 1 else m)
    return tuple(out)


def probabilities(N, k=1):
    """Return P (V, V), floats: the counts N, k added to each, every row divided by its own total."""
    P = (N + k).float()
    return P / P.sum(1, keepdim=True)


def nll(P, words, stoi):
    """Return the mean of -log P[i, j] over every pair of letters in the words; `.` begins and ends each word."""
    logP = P.log().tolist()
    log_likelihood, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            log_likelihood += logP[stoi[first]][stoi[second]]
            n += 1
    return -log_likelihood / n


def sample(P, itos, g):
    """Return a new word, letter by letter: each is drawn with the generator g from the row of the letter before it."""
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])


def bigram_pairs(words, stoi):
    """Return xs, ys (n,), integers: the numbers of every letter and of the one that follows it, in order."""
    xs, ys = [], []
    for word in words:
        for first, second in zip("." + word, word + "."):
            xs.append(stoi[first])
            ys.append(stoi[second])
    return torch.tensor(xs), torch.tensor(ys)


def softmax(logits):
    """Return each row of logits (n, V) as probabilities: positive, and 1 in all."""
    counts = logits.exp()
    return counts / counts.sum(1, keepdim=True)


def logits(W, xs):
    """Return logits (n, V): for each letter's number in xs (n,), its row of W (V, V); a one-hot of xs times W."""
    return W[xs]


def log_counts(N, k=1):
    """Return W (V, V) such that softmax(W) is probabilities(N, k)."""
    return (N + k).log()


def step(W, xs, ys, lr, reg):
    """Take one step of gradient descent and return (W, loss).

    W (V, V) is a leaf that requires gradients. loss is the mean of -log of what ys got, and reg times the mean of the
    squared weights: as it was before the step.
    """
    probs = softmax(logits(W, xs))
    loss = -probs[torch.arange(len(ys)), ys].log().mean() + reg * (W**2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()
