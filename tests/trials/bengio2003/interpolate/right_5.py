# right: C style with dicts, positions gathered per bin, explicit accumulators
import numpy as np


def _dicts(grams, counts):
    whole, context = {}, {}
    for gram, c in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
        gram = tuple(gram)
        whole[gram] = whole.get(gram, 0) + c
        context[gram[:-1]] = context.get(gram[:-1], 0) + c
    return whole, context


def shares(counts, ids, V):
    tables = [_dicts(grams, c) for grams, c in counts]
    words = np.asarray(ids).tolist()
    rows = []
    for i in range(2, len(words)):
        row = [1.0 / V]
        for n in (1, 2, 3):
            whole, context = tables[n - 1]
            gram = tuple(words[i - n + 1 : i + 1])
            total = context.get(gram[:-1], 0)
            if total == 0:
                row.append(row[-1])
            else:
                row.append(whole.get(gram, 0) / total)
        rows.append(row)
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def deleted_interpolation(p, bins, iters=50):
    n_bins = int(max(bins)) + 1
    members = [[] for _ in range(n_bins)]
    for position, b in enumerate(bins):
        members[int(b)].append(position)
    p = np.asarray(p, dtype=float)
    alpha = np.empty((n_bins, 4))
    for b in range(n_bins):
        a = np.array([0.25, 0.25, 0.25, 0.25])
        if members[b]:
            mine = p[members[b]]
            for _ in range(iters):
                total = np.zeros(4)
                for row in a * mine:
                    total += row / row.sum()
                a = total / len(mine)
        alpha[b] = a
    return alpha


def interpolated(alpha, p, bins):
    out = np.zeros(len(bins))
    for i, b in enumerate(bins):
        for k in range(4):
            out[i] += alpha[int(b)][k] * p[i][k]
    return out
