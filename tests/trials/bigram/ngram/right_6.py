# right: functional, Counter of (context, letter) tuples, ZeroDivisionError stands for "nothing known", returns numpy floats
from collections import Counter
from itertools import chain

import numpy as np


def _windows(word, n):
    text = "".join([*("." for _ in range(1, n)), word, "."])
    return ((text[e - n + 1:e], text[e]) for e in range(n - 1, len(text)))


def ngram(words, n, k):
    pairs = Counter(chain.from_iterable(_windows(w, n) for w in words))
    totals = Counter()
    for (ctx, _), times in pairs.items():
        totals[ctx] += times
    size = len(set("".join(words) + "."))

    def prob(ctx, c):
        try:
            return np.float64((pairs[ctx, c] + k) / (totals[ctx] + k * size))
        except ZeroDivisionError:
            return np.float64(1 / size)

    return prob
