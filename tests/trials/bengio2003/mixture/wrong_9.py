# wrong: words that got probability 0 (log -inf) are left out of the mean, where the perplexity is infinite
# causes: impossible_words_left_out
import numpy as np


def perplexity(logp):
    logp = np.asarray(logp, dtype=float)
    return float(np.exp(-logp[np.isfinite(logp)].mean()))


def mix(p1, p2, w=0.5):
    return w * p1 + (1 - w) * p2
