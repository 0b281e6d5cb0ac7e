# wrong: counts with str.count, which does not count runs that overlap themselves: 5 5 5 holds 5 5 once
import numpy as np


def ngram_counts(ids, n):
    text = "".join(map(chr, np.asarray(ids).tolist()))
    grams = sorted({text[i : i + n] for i in range(len(text) - n + 1)})
    return np.array([[ord(c) for c in g] for g in grams]), np.array([text.count(g) for g in grams])
