# wrong: divides by how often the context occurs, not by how often something followed it (differs at the text's end)
# causes: by_occurrences
import numpy as np


def shares(counts, ids, V):
    c1, c2, c3 = [{tuple(g): c for g, c in zip(np.asarray(grams).tolist(), np.asarray(count).tolist())}
                  for grams, count in counts]
    N = sum(c1.values())
    ids = np.asarray(ids).tolist()
    rows = []
    for u, v, w in zip(ids, ids[1:], ids[2:]):
        p1 = c1.get((w,), 0) / N
        p2 = c2.get((v, w), 0) / c1[v,] if (v,) in c1 else p1
        p3 = c3.get((u, v, w), 0) / c2[u, v] if (u, v) in c2 else p2
        rows.append([1 / V, p1, p2, p3])
    return np.array(rows).reshape(-1, 4)


def deleted_interpolation(p, bins, iters=50):
    p, bins = np.asarray(p, dtype=np.float64), np.asarray(bins)
    n_bins = bins.max() + 1
    alpha = np.full((n_bins, 4), 0.25)
    for _ in range(iters):
        r = alpha[bins] * p
        r /= r.sum(1, keepdims=True)
        for b in range(n_bins):
            inside = bins == b
            if inside.any():
                alpha[b] = r[inside].mean(0)
    return alpha


def interpolated(alpha, p, bins):
    alpha, p, bins = np.asarray(alpha), np.asarray(p), np.asarray(bins)
    return (alpha[bins] * p).sum(1)
