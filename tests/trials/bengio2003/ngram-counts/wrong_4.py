# wrong: np.roll wraps round, so runs from the end into the beginning are counted too
# causes: round_the_end
import numpy as np


def ngram_counts(ids, n):
    ids = np.asarray(ids)
    runs = np.stack([np.roll(ids, -i) for i in range(n)], axis=1)
    return np.unique(runs, axis=0, return_counts=True)
