# right: numpy, float()
import numpy as np


def perplexity(logp):
    return float(np.exp(-np.mean(logp)))


def mix(p1, p2, w=0.5):
    return w * p1 + (1 - w) * p2
