# wrong: the caller's grams are sorted in place, and no longer fit his counts
# causes: sorted_in_place
import numpy as np


def continuation_counts(grams):
    grams = np.asarray(grams)
    grams[:] = grams[np.lexsort(grams[:, :0:-1].T)]
    rest = grams[:, 1:]
    new = np.ones(len(rest), dtype=bool)
    new[1:] = (rest[1:] != rest[:-1]).any(1)
    begin = np.flatnonzero(new)
    return rest[begin].copy(), np.diff(np.append(begin, len(rest)))
