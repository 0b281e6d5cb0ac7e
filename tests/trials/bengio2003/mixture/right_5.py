# right: C style running sum; the mixture filled entry by entry
import math

import numpy as np


def perplexity(logp):
    total = 0.0
    n = 0
    for value in logp:
        total += float(value)
        n += 1
    return math.exp(-total / n)


def mix(p1, p2, w=0.5):
    out = np.empty(len(p1), dtype=np.float64)
    for i in range(len(p1)):
        out[i] = w * p1[i] + (1.0 - w) * p2[i]
    return out
