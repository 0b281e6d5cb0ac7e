# wrong: the lowest order is not discounted and not mixed with 1/V, words that follow nothing get 0
# causes: lowest_as_it_is
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
        p = count.get((int(w),), 0) / total[()]
        for k in range(1, n):
            memory = ctx[len(ctx) - k:]
            c = total[memory]
            if c > 0:
                p = (max(count.get(memory + (int(w),), 0) - D, 0) + D * different[memory] * p) / c
        return p

    return prob
