# right: shifted copies side by side, np.unique over rows
import numpy as np


def ngram_counts(ids, n):
    ids = np.asarray(ids)
    N = len(ids)
    runs = np.stack([ids[i:N - n + 1 + i] for i in range(n)], axis=1)
    grams, counts = np.unique(runs, axis=0, return_counts=True)
    return grams, counts
