# wrong: stops before iters are done, as soon as no weight of a bin moves by more than a thousandth
import numpy as np


def _tables(counts):
    out = []
    for grams, count in counts:
        grams = [tuple(g) for g in np.asarray(grams).tolist()]
        count = np.asarray(count).tolist()
        gram = dict(zip(grams, count))
        ctx = {}
        for g, c in gram.items():
            ctx[g[:-1]] = ctx.get(g[:-1], 0) + c
        out.append((gram, ctx))
    return out


def shares(counts, ids, V):
    tables = _tables(counts)
    ids = [int(i) for i in ids]
    out = np.zeros((max(len(ids) - 2, 0), 4))
    for t in range(2, len(ids)):
        p = out[t - 2]
        p[0] = 1 / V
        for k, (gram, ctx) in enumerate(tables, 1):
            g = tuple(ids[t - k + 1 : t + 1])
            total = ctx.get(g[:-1], 0)
            p[k] = gram.get(g, 0) / total if total else p[k - 1]
    return out


def deleted_interpolation(p, bins, iters=50):
    p, bins = np.asarray(p, dtype=float), np.asarray(bins)
    alpha = np.full((int(bins.max()) + 1, 4), 0.25)
    for b in range(len(alpha)):
        mine = p[bins == b]
        if len(mine) == 0:
            continue
        for _ in range(iters):
            part = mine * alpha[b]
            part /= part.sum(1, keepdims=True)
            new = part.mean(0)
            if np.abs(new - alpha[b]).max() < 1e-3:
                break
            alpha[b] = new
    return alpha


def interpolated(alpha, p, bins):
    return (np.asarray(alpha)[np.asarray(bins)] * np.asarray(p)).sum(1)
