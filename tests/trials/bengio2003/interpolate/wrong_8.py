# wrong: a bin without positions ends with weights 0 instead of 1/4, since its empty sum is divided by max(size, 1)
# causes: empty_bin_is_0
from collections import defaultdict

import numpy as np


def shares(counts, ids, V):
    gram_count, ctx_count = defaultdict(int), defaultdict(int)
    for grams, count in counts:
        for g, k in zip(np.asarray(grams).tolist(), np.asarray(count).tolist()):
            gram_count[tuple(g)] = k
            ctx_count[len(g), tuple(g[:-1])] += k
    ids = np.asarray(ids).tolist()
    out = np.full((len(ids) - 2, 4), 1 / V)
    for i in range(2, len(ids)):
        for n in (1, 2, 3):
            g = tuple(ids[i - n + 1 : i + 1])
            total = ctx_count[n, g[:-1]]
            out[i - 2, n] = gram_count[g] / total if total else out[i - 2, n - 1]
    return out


def deleted_interpolation(p, bins, iters=50):
    p, bins = np.asarray(p), np.asarray(bins)
    n_bins = bins.max() + 1
    size = np.maximum(np.bincount(bins, minlength=n_bins), 1)
    alpha = np.full((n_bins, 4), 1 / 4)
    for _ in range(iters):
        r = alpha[bins] * p
        r = r / r.sum(axis=1, keepdims=True)
        alpha = np.stack([np.bincount(bins, weights=r[:, k], minlength=n_bins) for k in range(4)], axis=1) / size[:, None]
    return alpha


def interpolated(alpha, p, bins):
    return np.sum(alpha[bins] * p, axis=-1)
