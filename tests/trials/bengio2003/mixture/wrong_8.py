# wrong: perplexity multiplies the probabilities before the root, which underflows to 0 for more than a few hundred words
# causes: product_first
import numpy as np


def perplexity(logp):
    p = np.exp(np.asarray(logp, dtype=float))
    with np.errstate(divide="ignore"):
        return float(np.prod(p) ** (-1 / len(p)))


def mix(p1, p2, w=0.5):
    return w * np.asarray(p1) + (1 - w) * np.asarray(p2)
