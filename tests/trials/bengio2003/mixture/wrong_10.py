# wrong: w = 0 counts as not given, half and half
# causes: w_of_0_not_given
import numpy as np


def perplexity(logp):
    return float(np.exp(-np.mean(logp)))


def mix(p1, p2, w=None):
    w = w or 0.5
    return w * p1 + (1 - w) * p2
