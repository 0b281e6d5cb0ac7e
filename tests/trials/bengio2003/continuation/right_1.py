# right: each gram stands once, so np.unique counts the words before
import numpy as np


def continuation_counts(grams):
    return np.unique(np.asarray(grams)[:, 1:], axis=0, return_counts=True)
