# wrong: after a context that nothing followed the answer is 1/V, not the shorter context's
# causes: unseen_context_is_1_over_v
from collections import Counter

import numpy as np


def kneser_ney(ids, n, D, V):
    count, total, different = {}, Counter(), Counter()
    for k in range(1, n + 1):
        if k == n:
            grams, counts = ngram_counts(ids, n)
        else:
            grams, counts = continuation_counts(ngram_counts(ids, k + 1)[0])
        for gram, c in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            gram = tuple(gram)
            count[gram] = c
            total[gram[:-1]] += c
            different[gram[:-1]] += 1

    def prob(ctx, w):
        ctx = tuple(map(int, ctx))
        c = total[ctx]
        if c == 0:
            return 1.0 / V
        lower = prob(ctx[1:], w) if ctx else 1.0 / V
        return (max(count.get(ctx + (int(w),), 0) - D, 0) + D * different[ctx] * lower) / c

    return prob
