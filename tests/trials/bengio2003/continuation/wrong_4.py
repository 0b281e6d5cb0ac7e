# wrong: each shorter gram stands as often as words stand before it, not once
# causes: repeated
import numpy as np


def continuation_counts(grams):
    shorter = np.asarray(grams)[:, 1:]
    _, inverse, counts = np.unique(shorter, axis=0, return_inverse=True, return_counts=True)
    return shorter, counts[inverse.reshape(-1)]
