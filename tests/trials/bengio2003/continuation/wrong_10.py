# wrong: the shorter grams are told apart by their numbers written one after the other without a separator, so (1, 12) and (11, 2) fall together
# causes: digits_run_together
import numpy as np


def continuation_counts(grams):
    grams = np.asarray(grams)
    count, gram = {}, {}
    for g in grams:
        key = "".join(str(i) for i in g[1:])
        count[key] = count.get(key, 0) + 1
        gram.setdefault(key, g[1:])
    return np.array([gram[k] for k in count]), np.array([count[k] for k in count])
