# wrong: packs the runs into numbers with the count of different words as base, so runs collide where ids are not 0, 1, 2, ... without gaps
# causes: packed_by_how_many
import numpy as np


def ngram_counts(ids, n):
    ids = np.asarray(ids, dtype=np.int64)
    V = len(np.unique(ids))
    keys = np.zeros(len(ids) - n + 1, dtype=np.int64)
    for i in range(n):
        keys = keys * V + ids[i : len(ids) - n + 1 + i]
    _, first, counts = np.unique(keys, return_index=True, return_counts=True)
    return ids[first[:, None] + np.arange(n)], counts
