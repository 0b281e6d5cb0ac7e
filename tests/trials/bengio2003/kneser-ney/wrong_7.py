# wrong: the single words' shares are taken plainly, without discount and 1/V, so a word never seen gets 0 (the sum is still 1)
# causes: lowest_as_it_is
from collections import defaultdict

import numpy as np


def kneser_ney(ids, n, D, V):
    grams, counts = ngram_counts(ids, n)
    tables = []
    for order in range(n, 0, -1):
        c, total, types = {}, defaultdict(int), defaultdict(int)
        for g, k in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            c[tuple(g)] = k
            total[tuple(g[:-1])] += k
            types[tuple(g[:-1])] += 1
        tables.append((c, total, types))
        if order > 1:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        c, total, types = tables[n - 1 - len(ctx)]
        if len(ctx) == 0:
            return c.get((w,), 0) / total[()]
        lower = prob(ctx[1:], w)
        if ctx not in total:
            return lower
        return max(c.get(ctx + (w,), 0) - D, 0) / total[ctx] + D * types[ctx] / total[ctx] * lower

    return prob
