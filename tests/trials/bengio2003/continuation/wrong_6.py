# wrong: leaves the last word out and counts followers, instead of the first and what stands before
# causes: right_neighbours
import numpy as np


def continuation_counts(grams):
    shorter, counts = np.unique(np.asarray(grams)[:, :-1], axis=0, return_counts=True)
    return shorter, counts
