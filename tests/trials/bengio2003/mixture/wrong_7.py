# wrong: mix works in place and spoils the first model's probabilities
# causes: mixed_in_place
import math

import numpy as np


def perplexity(logp):
    return math.exp(-float(np.mean(logp)))


def mix(p1, p2, w=0.5):
    p1 *= w
    p1 += (1 - w) * p2
    return p1
