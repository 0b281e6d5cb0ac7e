# right: an edit distance of one's own by recursion with a cache, numpy mean
from functools import lru_cache

import numpy as np


def distance(a, b):
    @lru_cache(maxsize=None)
    def d(i, j):
        if i == 0 or j == 0:
            return i + j
        if a[i - 1] == b[j - 1]:
            return d(i - 1, j - 1)
        return 1 + min(d(i - 1, j), d(i, j - 1), d(i - 1, j - 1))

    return d(len(a), len(b))


def per(hyps, refs):
    total_edits, total_len = 0, 0
    for said, right in zip(hyps, refs):
        costs = [distance(said, r) for r in right]
        i = int(np.argmin(costs))
        total_edits += costs[i]
        total_len += len(right[i])
    return total_edits / total_len


def wer(hyps, refs):
    ok = [any(list(said) == list(r) for r in right) for said, right in zip(hyps, refs)]
    return float(1 - np.mean(ok))
