# wrong: a bin without positions gets weights of 0 instead of 1/4
# causes: empty_bin_is_0
from collections import Counter

import numpy as np


def shares(counts, ids, V):
    c1, c2, c3 = [{tuple(g): c for g, c in zip(np.asarray(grams).tolist(), np.asarray(count).tolist())}
                  for grams, count in counts]
    N = sum(c1.values())
    after1, after2 = Counter(), Counter()
    for (v, w), c in c2.items():
        after1[v] += c
    for (u, v, w), c in c3.items():
        after2[u, v] += c
    ids = np.asarray(ids).tolist()
    rows = []
    for u, v, w in zip(ids, ids[1:], ids[2:]):
        p1 = c1.get((w,), 0) / N
        p2 = c2.get((v, w), 0) / after1[v] if after1[v] else p1
        p3 = c3.get((u, v, w), 0) / after2[u, v] if after2[u, v] else p2
        rows.append([1 / V, p1, p2, p3])
    return np.array(rows).reshape(-1, 4)


def deleted_interpolation(p, bins, iters=50):
    p, bins = np.asarray(p, dtype=np.float64), np.asarray(bins)
    size = np.bincount(bins)
    alpha = np.full((len(size), 4), 0.25)
    for _ in range(iters):
        r = alpha[bins] * p
        r /= r.sum(1, keepdims=True)
        total = np.zeros_like(alpha)
        np.add.at(total, bins, r)
        alpha = total / np.maximum(size, 1)[:, None]
    return alpha


def interpolated(alpha, p, bins):
    alpha, p, bins = np.asarray(alpha), np.asarray(p), np.asarray(bins)
    return (alpha[bins] * p).sum(1)
