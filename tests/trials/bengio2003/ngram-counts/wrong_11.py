# wrong: the keys are computed in place in the caller's array, which is changed (for n > 1)
# causes: packed_into_ids
import numpy as np


def ngram_counts(ids, n):
    ids = np.asarray(ids)
    N, base = len(ids), int(ids.max()) + 1
    cols = [ids[i : N - n + 1 + i].copy() for i in range(n)]
    key = ids[: N - n + 1]
    for c in cols[1:]:
        key *= base
        key += c
    _, first, counts = np.unique(key, return_index=True, return_counts=True)
    return np.stack([c[first] for c in cols], axis=1), counts
