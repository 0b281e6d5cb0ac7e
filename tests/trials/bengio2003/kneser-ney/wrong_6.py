# wrong: the lower orders count occurrences too (absolute discounting), not how many different words stand before
# causes: raw_below_the_top
from collections import Counter, defaultdict

import numpy as np


def kneser_ney(ids, n, D, V):
    text = np.asarray(ids).tolist()
    count = Counter(tuple(text[i : i + k]) for k in range(1, n + 1) for i in range(len(text) - k + 1))
    total, types = defaultdict(int), defaultdict(int)
    for gram, c in count.items():
        total[gram[:-1]] += c
        types[gram[:-1]] += 1

    def prob(ctx, w):
        lower = prob(ctx[1:], w) if len(ctx) else 1 / V
        if total[ctx] == 0:
            return lower
        return max(count[ctx + (w,)] - D, 0) / total[ctx] + D * types[ctx] / total[ctx] * lower

    return prob
