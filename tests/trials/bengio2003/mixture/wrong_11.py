# wrong: where one model gives 0 the other's probability is taken whole instead of its share
import numpy as np


def perplexity(logp):
    return float(np.exp(-np.mean(logp)))


def mix(p1, p2, w=0.5):
    out = w * p1 + (1 - w) * p2
    return np.where(p1 == 0, p2, np.where(p2 == 0, p1, out))
