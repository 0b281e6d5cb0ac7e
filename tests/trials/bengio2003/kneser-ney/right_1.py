# right: recursion, every order's continuations from the text's own longer grams
from collections import defaultdict

import numpy as np


def kneser_ney(ids, n, D, V):
    ids = np.asarray(ids)
    tables = []
    for k in range(1, n + 1):
        if k == n:
            grams, counts = ngram_counts(ids, n)
        else:
            grams, counts = continuation_counts(ngram_counts(ids, k + 1)[0])
        table = defaultdict(dict)
        for gram, c in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            table[tuple(gram[:-1])][gram[-1]] = c
        tables.append({ctx: (f, sum(f.values())) for ctx, f in table.items()})

    def prob(ctx, w):
        ctx = tuple(int(i) for i in ctx)
        lower = prob_shorter(ctx[1:], w) if ctx else 1 / V
        return at(ctx, w, lower)

    def prob_shorter(ctx, w):
        lower = prob_shorter(ctx[1:], w) if ctx else 1 / V
        return at(ctx, w, lower)

    def at(ctx, w, lower):
        if ctx not in tables[len(ctx)]:
            return lower
        followers, total = tables[len(ctx)][ctx]
        return max(followers.get(int(w), 0) - D, 0) / total + D * len(followers) / total * lower

    return prob
