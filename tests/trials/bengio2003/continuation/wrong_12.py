# wrong: at most two words are left of each gram, the second and third, right only up to n = 3
from collections import Counter
import numpy as np


def continuation_counts(grams):
    grams = np.asarray(grams)
    c = Counter(map(tuple, grams[:, 1:3].tolist()))
    return np.array(list(c)), np.array(list(c.values()))
