# right: the mixture as a product of the weights with the stacked rows; np.float64 as float
import numpy as np


def perplexity(logp):
    return np.power(np.e, -np.asarray(logp, dtype=np.float64).mean())


def mix(p1, p2, w=0.5):
    return np.array([w, 1 - w]) @ np.stack([p1, p2])
