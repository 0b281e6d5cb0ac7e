# wrong: single words come back as (L,) instead of (L, 1)
# causes: plain_numbers_for_words
import numpy as np


def continuation_counts(grams):
    grams = np.asarray(grams)
    if grams.shape[1] == 2:
        return np.unique(grams[:, 1], return_counts=True)
    return np.unique(grams[:, 1:], axis=0, return_counts=True)
