# wrong: mix gives w to the second model, which does not show at the default 0.5
# causes: weights_exchanged
import math

import numpy as np


def perplexity(logp):
    return math.exp(-np.mean(logp))


def mix(p1, p2, w=0.5):
    return p1 + w * (p2 - p1)
