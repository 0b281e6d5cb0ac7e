# wrong: the runs do not overlap
# causes: side_by_side
from collections import Counter

import numpy as np


def ngram_counts(ids, n):
    ids = np.asarray(ids).tolist()
    seen = Counter(tuple(ids[i:i + n]) for i in range(0, len(ids) - n + 1, n))
    return np.array(list(seen.keys())), np.array(list(seen.values()))
