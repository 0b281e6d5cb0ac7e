# right: numpy
import numpy as np


def perplexity(logp):
    return float(np.exp(-np.mean(np.asarray(logp, dtype=np.float64))))


def mix(p1, p2, w=0.5):
    p1, p2 = np.asarray(p1), np.asarray(p2)
    return p2 + w * (p1 - p2)
