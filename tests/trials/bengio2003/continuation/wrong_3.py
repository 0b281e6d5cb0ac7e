# wrong: keeps the last word only, right for n = 2 alone
# causes: last_word_only
import numpy as np


def continuation_counts(grams):
    words, counts = np.unique(np.asarray(grams)[:, -1], return_counts=True)
    return words[:, None], counts
