# right: recursion over Counters; lower orders count sets of words in front, in the text
from collections import Counter, defaultdict

import numpy as np


def kneser_ney(ids, n, D, V):
    text = np.asarray(ids).tolist()
    count = {}
    for k in range(1, n + 1):
        if k == n:
            count[k] = Counter(tuple(text[i : i + k]) for i in range(len(text) - k + 1))
        else:
            count[k] = Counter(g[1:] for g in {tuple(text[i : i + k + 1]) for i in range(len(text) - k)})
    total, types = defaultdict(int), defaultdict(int)
    for k, table in count.items():
        for gram, c in table.items():
            total[k, gram[:-1]] += c
            types[k, gram[:-1]] += 1

    def p(ctx, w):
        k = len(ctx) + 1
        lower = p(ctx[1:], w) if ctx else 1 / V
        if not total[k, ctx]:
            return lower
        return (max(count[k][ctx + (w,)] - D, 0) + D * types[k, ctx] * lower) / total[k, ctx]

    return lambda ctx, w: p(tuple(ctx), w)
