# wrong: the back-off kind, the shorter memory is asked only where the word was never seen after the context
# causes: back_off
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
        p = 1.0 / V
        for k in range(n):
            memory = ctx[len(ctx) - k:]
            c = total[memory]
            if c > 0:
                gram = memory + (int(w),)
                if gram in count:
                    p = max(count[gram] - D, 0) / c
                else:
                    p = D * different[memory] / c * p
        return p

    return prob
