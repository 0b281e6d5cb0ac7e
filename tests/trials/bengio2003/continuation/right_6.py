# right: lexsort and the borders between runs, run lengths by diff; the order is the last word's first
import numpy as np


def continuation_counts(grams):
    tails = np.array(grams)[:, 1:]
    tails = tails[np.lexsort(tails.T)]
    is_new = np.ones(len(tails), dtype=bool)
    is_new[1:] = (tails[1:] != tails[:-1]).any(axis=1)
    starts = np.flatnonzero(is_new)
    return tails[starts], np.diff(starts, append=len(tails))
