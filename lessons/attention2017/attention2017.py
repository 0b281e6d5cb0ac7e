"""The Transformer of Vaswani et al. 2017, from one attention to a beam of whole words."""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F


def attention(q, k, v, mask=None):
    """Return what each query reads, (B, H, T, k), and its weights over the S positions, (B, H, T, S): section 3.2.1.

    q is (B, H, T, k), k and v are (B, H, S, k); mask is True where a query may look, in any shape that stretches to
    (B, H, T, S), or None: everywhere.
    """
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is None:
        w = scores.softmax(-1)
    else:
        w = scores.masked_fill(~mask, -1e9).softmax(-1) * mask
    return w @ v, w


class MultiHead(nn.Module):
    """H attentions side by side, each in d/H dimensions of its own: section 3.2.2."""

    def __init__(self, d, H):
        """Make the four projections of width d that H heads share."""
        super().__init__()
        self.H = H
        self.query = nn.Linear(d, d)
        self.key = nn.Linear(d, d)
        self.value = nn.Linear(d, d)
        self.out = nn.Linear(d, d)

    def forward(self, q, kv, mask=None):
        """Return (B, T, d): each position of q (B, T, d) asks, the positions of kv (B, S, d) are read."""
        B, T, d = q.shape
        S = kv.shape[1]
        heads_q = self.query(q).view(B, T, self.H, d // self.H).transpose(1, 2)
        heads_k = self.key(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
        heads_v = self.value(kv).view(B, S, self.H, d // self.H).transpose(1, 2)
        read, _ = attention(heads_q, heads_k, heads_v, mask)
        return self.out(read.transpose(1, 2).reshape(B, T, d))


def causal_mask(T):
    """Return (T, T) bool: may position t (row) look at position s (column)?"""
    return torch.ones(T, T, dtype=torch.bool).tril()


def pad_mask(ids, pad=0):
    """Return (B, 1, 1, S) bool for ids (B, S): True at what is there, False at padding."""
    return (ids != pad)[:, None, None, :]


def positional(T, d):
    """Return (T, d): waves of wavelengths from 2π to 10000·2π, sines in the even columns, cosines in the odd ones: 3.5.

    Or all sines first, then all cosines.
    """
    t = torch.arange(T)[:, None]
    angle = t / 10000 ** (torch.arange(0, d, 2) / d)
    table = torch.empty(T, d)
    table[:, 0::2] = angle.sin()
    table[:, 1::2] = angle.cos()
    return table


class Embed(nn.Module):
    """A row per symbol, as large as the positions that are added to it: sections 3.4 and 3.5."""

    def __init__(self, V, d):
        """Draw `weight` (V, d) with a standard deviation of 1/√d."""
        super().__init__()
        self.weight = nn.Parameter(torch.randn(V, d) / math.sqrt(d))

    def forward(self, ids):
        """Return (B, T, d): the rows of ids (B, T) times √d, plus their positions."""
        T, d = ids.shape[1], self.weight.shape[1]
        return self.weight[ids] * math.sqrt(d) + positional(T, d).to(self.weight)


class FeedForward(nn.Module):
    """The same two layers at every position: section 3.3."""

    def __init__(self, d, ff):
        """Make a layer from d to ff, and one back."""
        super().__init__()
        self.wide = nn.Linear(d, ff)
        self.back = nn.Linear(ff, d)

    def forward(self, x):
        """Return (B, T, d)."""
        return self.back(F.relu(self.wide(x)))


class EncoderLayer(nn.Module):
    """Look around, then think: section 3.1, each part added to what came in and then normalised."""

    def __init__(self, d, H, ff):
        """Make the attention, the feed-forward part, and a LayerNorm behind each."""
        super().__init__()
        self.look = MultiHead(d, H)
        self.think = FeedForward(d, ff)
        self.norm1 = nn.LayerNorm(d)
        self.norm2 = nn.LayerNorm(d)

    def forward(self, x, mask=None):
        """Return (B, S, d) for x (B, S, d)."""
        x = self.norm1(x + self.look(x, x, mask))
        return self.norm2(x + self.think(x))


class DecoderLayer(nn.Module):
    """Look back, look at the source, think: section 3.1."""

    def __init__(self, d, H, ff):
        """Make two attentions and the feed-forward part, and a LayerNorm behind each."""
        super().__init__()
        self.back = MultiHead(d, H)
        self.across = MultiHead(d, H)
        self.think = FeedForward(d, ff)
        self.norm1 = nn.LayerNorm(d)
        self.norm2 = nn.LayerNorm(d)
        self.norm3 = nn.LayerNorm(d)

    def forward(self, y, mem, mask=None, mem_mask=None):
        """Return (B, T, d) for y (B, T, d), which looks at itself by mask and at mem (B, S, d) by mem_mask."""
        y = self.norm1(y + self.back(y, y, mask))
        y = self.norm2(y + self.across(y, mem, mem_mask))
        return self.norm3(y + self.think(y))


def shift(y, start=1, end=2):
    """Return (inp, out) for the list of ids y: what the decoder is given, and what it should say at each position."""
    return [start] + y, y + [end]


class Transformer(nn.Module):
    """Encoder and decoder, and one table for the target's symbols at both ends: figure 1."""

    def __init__(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
        """Make two embeddings and n_layers of each kind; the target's embedding is the output layer too."""
        super().__init__()
        self.pad = pad
        self.source = Embed(V_src, d)
        self.target = Embed(V_tgt, d)
        self.encoder = nn.ModuleList(EncoderLayer(d, H, ff) for _ in range(n_layers))
        self.decoder = nn.ModuleList(DecoderLayer(d, H, ff) for _ in range(n_layers))

    def forward(self, src, tgt):
        """Return logits (B, T, V_tgt) for src (B, S) and tgt (B, T), padded ids: of what follows each target position."""
        mem_mask = pad_mask(src, self.pad)
        mem = self.source(src)
        for layer in self.encoder:
            mem = layer(mem, mem_mask)
        y = self.target(tgt)
        mask = causal_mask(tgt.shape[1]).to(tgt.device)
        for layer in self.decoder:
            y = layer(y, mem, mask, mem_mask)
        return y @ self.target.weight.T


def label_smoothing_loss(logits, y, eps=0.1, pad=0):
    """Return the mean loss over the y (B, T) that are not pad, given logits (B, T, V): section 5.4.

    The right symbol is to get 1 - eps, and eps is spread over all V evenly.
    """
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    losses = -(1 - eps) * right - eps * logp.mean(-1)
    return losses[y != pad].mean()


def noam(step, d, warmup):
    """Return the learning rate of step 1, 2, ...: equation 3."""
    return d**-0.5 * min(step**-0.5, step * warmup**-1.5)


def greedy(model, src, max_len, start=1, end=2):
    """Return the ids that model finds likeliest one by one for src (1, S), until the end or max_len of them.

    Neither the start nor the end is among them.
    """
    ids = [start]
    for _ in range(max_len):
        best = model(src, torch.tensor([ids]))[0, -1].argmax().item()
        if best == end:
            break
        ids.append(best)
    return ids[1:]


def beam(model, src, k, alpha, max_len, start=1, end=2):
    """Return the ids of the best of k hypotheses for src (1, S), grown in max_len steps: section 6.1.

    A finished one scores the sum of its log probabilities, the end's included, over ((5 + n) / 6) ** alpha, where n
    counts its symbols: Wu et al. 2016, equation 14. Where none is finished, the likeliest.
    """
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


def edits(a, b):
    """Return how many insertions, deletions and replacements turn the list a into the list b."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(diagonal + (x != y), row[j] + 1, row[j - 1] + 1)
    return row[-1]


def per(hyps, refs):
    """Return the phoneme error rate: all edits over all symbols, each word against the nearest of its pronunciations.

    hyps has a list of symbols for each word, refs a list of one or more such lists.
    """
    near = [min((edits(hyp, ref), len(ref)) for ref in several) for hyp, several in zip(hyps, refs)]
    return sum(n for n, _ in near) / sum(length for _, length in near)


def wer(hyps, refs):
    """Return the word error rate: the share of words that are like none of their pronunciations."""
    return sum(hyp not in several for hyp, several in zip(hyps, refs)) / len(hyps)
