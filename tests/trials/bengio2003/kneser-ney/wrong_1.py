# wrong: the lower orders count occurrences instead of continuations
# causes: raw_below_the_top
from collections import Counter

import numpy as np


def kneser_ney(ids, n, D, V):
    count, total, different = {}, Counter(), Counter()
    for k in range(1, n + 1):
        grams, counts = ngram_counts(ids, k)
        for gram, c in zip(np.asarray(grams).tolist(), np.asarray(counts).tolist()):
            gram = tuple(gram)
            count[gram] = c
            total[gram[:-1]] += c
            different[gram[:-1]] += 1

    def prob(ctx, w):
        ctx = tuple(map(int, ctx))
        p = 1.0 / V
        for k in range(n):
            memory = ctx[len(ctx) - k:]
            c = total[memory]
            if c > 0:
                p = (max(count.get(memory + (int(w),), 0) - D, 0) + D * different[memory] * p) / c
        return p

    return prob
