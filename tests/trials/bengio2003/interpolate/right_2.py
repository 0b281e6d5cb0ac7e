# right: all numpy, packed keys and searchsorted, bincount for the means
import numpy as np


def _lookup(keys, values, wanted):
    order = np.argsort(keys)
    keys, values = keys[order], values[order]
    at = np.clip(np.searchsorted(keys, wanted), 0, len(keys) - 1)
    return np.where(keys[at] == wanted, values[at], 0)


def _totals(keys, values):
    unique, inverse = np.unique(keys, return_inverse=True)
    return unique, np.bincount(inverse, weights=values)


def shares(counts, ids, V):
    (g1, n1), (g2, n2), (g3, n3) = [(np.asarray(g).astype(np.int64), np.asarray(n).astype(np.float64))
                                    for g, n in counts]
    ids = np.asarray(ids).astype(np.int64)
    base = int(max(V, ids.max() + 1, g1.max() + 1))
    u, v, w = ids[:-2], ids[1:-1], ids[2:]
    out = np.empty((len(w), 4))
    out[:, 0] = 1 / V
    out[:, 1] = _lookup(g1[:, 0], n1, w) / n1.sum()

    below = _lookup(*_totals(g2[:, 0], n2), v)
    above = _lookup(g2[:, 0] * base + g2[:, 1], n2, v * base + w)
    out[:, 2] = np.where(below > 0, above / np.maximum(below, 1), out[:, 1])

    k3 = g3[:, 0] * base + g3[:, 1]
    below = _lookup(*_totals(k3, n3), u * base + v)
    above = _lookup(k3 * base + g3[:, 2], n3, (u * base + v) * base + w)
    out[:, 3] = np.where(below > 0, above / np.maximum(below, 1), out[:, 2])
    return out


def deleted_interpolation(p, bins, iters=50):
    p = np.asarray(p, dtype=float)
    bins = np.asarray(bins)
    size = np.bincount(bins)
    alpha = np.ones((len(size), 4)) / 4
    for _ in range(iters):
        part = alpha[bins] * p
        part = part / part.sum(axis=1)[:, None]
        total = np.stack([np.bincount(bins, weights=part[:, k], minlength=len(size)) for k in range(4)], axis=1)
        alpha[size > 0] = total[size > 0] / size[size > 0, None]
    return alpha


def interpolated(alpha, p, bins):
    return np.einsum("nk,nk->n", np.asarray(alpha)[np.asarray(bins)], np.asarray(p))
