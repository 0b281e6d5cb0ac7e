# right: Counter over zipped shifted lists; plain lists come back, most frequent first
from collections import Counter

import numpy as np


def ngram_counts(ids, n):
    words = np.asarray(ids).tolist()
    counted = Counter(zip(*(words[i:] for i in range(n)))).most_common()
    return [list(g) for g, _ in counted], [c for _, c in counted]
