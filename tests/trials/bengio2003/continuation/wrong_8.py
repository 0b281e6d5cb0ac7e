# wrong: packs the words into one number in base max instead of max + 1, so that some different grams fall together
import numpy as np


def continuation_counts(grams):
    tails = np.asarray(grams)[:, 1:].astype(np.int64)
    base = max(int(tails.max()), 1)
    keys = np.zeros(len(tails), dtype=np.int64)
    for column in tails.T:
        keys = keys * base + column
    _, first, counts = np.unique(keys, return_index=True, return_counts=True)
    return tails[first], counts
