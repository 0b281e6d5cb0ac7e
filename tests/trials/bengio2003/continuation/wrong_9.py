# wrong: a word that stands before itself (a gram that begins with the same word twice) is not counted
import numpy as np


def continuation_counts(grams):
    grams = np.asarray(grams)
    different = grams[grams[:, 0] != grams[:, 1]]
    return np.unique(different[:, 1:], axis=0, return_counts=True)
