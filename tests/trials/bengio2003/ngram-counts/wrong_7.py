# wrong: np.roll wraps around, so n - 1 runs from the text's end into its beginning are counted as well
# causes: round_the_end
import numpy as np


def ngram_counts(ids, n):
    ids = np.asarray(ids)
    runs = np.stack([np.roll(ids, -i) for i in range(n)], axis=1)
    return np.unique(runs, axis=0, return_counts=True)
