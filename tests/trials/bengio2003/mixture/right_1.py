# right: plain Python and arithmetic on what comes
import math


def perplexity(logp):
    return math.exp(-sum(float(x) for x in logp) / len(logp))


def mix(p1, p2, w=0.5):
    return w * p1 + (1 - w) * p2
