# right: Counter over the tails
from collections import Counter

import numpy as np


def continuation_counts(grams):
    before = Counter(tuple(gram[1:]) for gram in np.asarray(grams).tolist())
    shorter = np.array(list(before), dtype=np.int64)
    return shorter, np.fromiter(before.values(), dtype=np.int64, count=len(before))
