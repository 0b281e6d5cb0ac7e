# wrong: falls back to the shorter memory wherever the gram itself was never seen, not only where its context was never followed
from collections import defaultdict

import numpy as np


def shares(counts, ids, V):
    gram_count, ctx_count = {}, defaultdict(int)
    for grams, count in counts:
        for g, k in zip(np.asarray(grams).tolist(), np.asarray(count).tolist()):
            gram_count[tuple(g)] = k
            ctx_count[len(g), tuple(g[:-1])] += k
    ids = np.asarray(ids).tolist()
    out = np.empty((len(ids) - 2, 4))
    for i in range(2, len(ids)):
        out[i - 2, 0] = 1 / V
        for n in (1, 2, 3):
            g = tuple(ids[i - n + 1 : i + 1])
            if g in gram_count:
                out[i - 2, n] = gram_count[g] / ctx_count[n, g[:-1]]
            else:
                out[i - 2, n] = out[i - 2, n - 1] if n > 1 else 0.0
    return out


def deleted_interpolation(p, bins, iters=50):
    p, bins = np.asarray(p), np.asarray(bins)
    alpha = np.full((bins.max() + 1, 4), 0.25)
    for _ in range(iters):
        r = alpha[bins] * p
        r /= r.sum(1, keepdims=True)
        for b in np.unique(bins):
            alpha[b] = r[bins == b].mean(0)
    return alpha


def interpolated(alpha, p, bins):
    return (alpha[bins] * p).sum(1)
