# wrong: sorts and counts runs, but the last run is never written out
# causes: last_rest_lost
import numpy as np


def continuation_counts(grams):
    tails = sorted(tuple(gram[1:]) for gram in np.asarray(grams).tolist())
    shorter, counts = [], []
    n = 1
    for last, now in zip(tails, tails[1:]):
        if now == last:
            n += 1
        else:
            shorter.append(last)
            counts.append(n)
            n = 1
    return np.array(shorter).reshape(-1, len(tails[0])), np.array(counts)
