# wrong: divides by the context's own count c(v), c(u v), instead of the sum over what followed it; differs at the text's last words
# causes: by_occurrences
import numpy as np


def shares(counts, ids, V):
    c = {}
    for grams, count in counts:
        for g, k in zip(np.asarray(grams).tolist(), np.asarray(count).tolist()):
            c[tuple(g)] = k
    N = np.asarray(counts[0][1]).sum()
    ids = np.asarray(ids).tolist()
    rows = []
    for u, v, w in zip(ids, ids[1:], ids[2:]):
        p1 = c.get((w,), 0) / N
        p2 = c.get((v, w), 0) / c[(v,)] if (v,) in c else p1
        p3 = c.get((u, v, w), 0) / c[(u, v)] if (u, v) in c else p2
        rows.append([1 / V, p1, p2, p3])
    return np.array(rows)


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
