# wrong: the last run is missing (N - n instead of N - n + 1)
# causes: last_one_lost
from collections import Counter

import numpy as np


def ngram_counts(ids, n):
    ids = np.asarray(ids).tolist()
    seen = Counter(tuple(ids[i:i + n]) for i in range(len(ids) - n))
    return np.array(list(seen.keys())), np.array(list(seen.values()))
