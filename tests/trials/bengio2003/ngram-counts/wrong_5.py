# wrong: the base of the packed key is the largest number instead of one more, so different runs collide
# causes: packed_too_tightly
import numpy as np


def ngram_counts(ids, n):
    ids = np.asarray(ids).astype(np.int64)
    N = len(ids)
    base = max(int(ids.max()), 2)
    key = np.zeros(N - n + 1, dtype=np.int64)
    for i in range(n):
        key = key * base + ids[i:N - n + 1 + i]
    _, first, counts = np.unique(key, return_index=True, return_counts=True)
    grams = np.stack([ids[first + i] for i in range(n)], axis=1)
    return grams, counts
