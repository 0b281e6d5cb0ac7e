# wrong: for n = 1 the grams are (K,) instead of (K, 1)
# causes: plain_numbers_for_words
import numpy as np


def ngram_counts(ids, n):
    ids = np.asarray(ids)
    if n == 1:
        return np.unique(ids, return_counts=True)
    runs = np.lib.stride_tricks.sliding_window_view(ids, n)
    return np.unique(runs, axis=0, return_counts=True)
