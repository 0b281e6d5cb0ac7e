# wrong: runs are told apart by their numbers written one after the other without a separator, so (1, 12) and (11, 2) fall together
# causes: digits_run_together
import numpy as np


def ngram_counts(ids, n):
    ids = np.asarray(ids).tolist()
    count, gram = {}, {}
    for i in range(len(ids) - n + 1):
        run = ids[i : i + n]
        key = "".join(map(str, run))
        gram.setdefault(key, run)
        count[key] = count.get(key, 0) + 1
    return np.array(list(gram.values())), np.array(list(count.values()))
