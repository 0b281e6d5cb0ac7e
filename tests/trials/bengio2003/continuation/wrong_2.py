# wrong: for n = 2 the grams are (L,) instead of (L, 1)
# causes: plain_numbers_for_words
import numpy as np


def continuation_counts(grams):
    shorter, counts = np.unique(np.asarray(grams)[:, 1:], axis=0, return_counts=True)
    return shorter.squeeze(), counts
