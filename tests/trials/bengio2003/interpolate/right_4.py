# right: numpy person: grams packed as keys and looked up with searchsorted, np.add.at and bincount for EM
import numpy as np


def _lookup(keys, values, wanted):
    """values of the sorted keys at wanted, 0 where they are not."""
    order = np.argsort(keys)
    keys, values = keys[order], values[order]
    at = np.searchsorted(keys, wanted).clip(max=len(keys) - 1)
    return np.where(keys[at] == wanted, values[at], 0)


def shares(counts, ids, V):
    (g1, c1), (g2, c2), (g3, c3) = [(np.asarray(g).astype(np.int64), np.asarray(c).astype(np.float64)) for g, c in counts]
    ids = np.asarray(ids).astype(np.int64)
    base = int(max(g1.max(), g2.max(), g3.max(), ids.max())) + 1
    u, v, w = ids[:-2], ids[1:-1], ids[2:]

    def ratio(top, ctx_keys, c, ctx, before):
        uniq, inv = np.unique(ctx_keys, return_inverse=True)
        total = _lookup(uniq, np.bincount(inv.reshape(-1), weights=c), ctx)
        return np.where(total > 0, top / np.where(total > 0, total, 1), before)

    p0 = np.full(len(w), 1 / V)
    p1 = _lookup(g1[:, 0], c1, w) / c1.sum()
    p2 = ratio(_lookup(g2[:, 0] * base + g2[:, 1], c2, v * base + w), g2[:, 0], c2, v, p1)
    k3 = g3[:, 0] * base + g3[:, 1]
    p3 = ratio(_lookup(k3 * base + g3[:, 2], c3, (u * base + v) * base + w), k3, c3, u * base + v, p2)
    return np.stack([p0, p1, p2, p3], axis=1)


def deleted_interpolation(p, bins, iters=50):
    p, bins = np.asarray(p, dtype=np.float64), np.asarray(bins)
    n_bins = int(bins.max()) + 1
    alpha = np.full((n_bins, 4), 0.25)
    size = np.bincount(bins, minlength=n_bins)
    filled = size > 0
    for _ in range(iters):
        share = alpha[bins] * p
        share /= share.sum(axis=1, keepdims=True)
        total = np.zeros_like(alpha)
        np.add.at(total, bins, share)
        alpha[filled] = total[filled] / size[filled, None]
    return alpha


def interpolated(alpha, p, bins):
    return np.einsum("nk,nk->n", np.asarray(alpha)[np.asarray(bins)], np.asarray(p))
