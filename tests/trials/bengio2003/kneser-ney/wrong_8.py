# wrong: after a context that nothing followed every word gets 1/V at once, instead of the shorter context's answer
# causes: unseen_context_is_1_over_v
from collections import defaultdict

import numpy as np


def kneser_ney(ids, n, D, V):
    grams, counts = ngram_counts(ids, n)
    levels = {}
    for order in range(n, 0, -1):
        level = defaultdict(dict)
        for g, k in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            level[tuple(g[:-1])][g[-1]] = k
        levels[order] = dict(level)
        if order > 1:
            grams, counts = continuation_counts(grams)

    def prob(ctx, w):
        followers = levels[len(ctx) + 1].get(ctx)
        if not followers:
            return 1 / V
        total = sum(followers.values())
        lower = prob(ctx[1:], w) if ctx else 1 / V
        return max(followers.get(w, 0) - D, 0) / total + D * len(followers) / total * lower

    return prob
