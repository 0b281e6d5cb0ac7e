# wrong: takes off the last word and so counts the words behind
# causes: right_neighbours
import numpy as np


def continuation_counts(grams):
    return np.unique(np.asarray(grams)[:, :-1], axis=0, return_counts=True)
