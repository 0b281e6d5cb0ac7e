# wrong: range(N - n) leaves the last run out
# causes: last_one_lost
from collections import Counter

import numpy as np


def ngram_counts(ids, n):
    ids = np.asarray(ids).tolist()
    c = Counter(tuple(ids[i : i + n]) for i in range(len(ids) - n))
    return np.array(list(c.keys())).reshape(-1, n), np.array(list(c.values()))
