# wrong: w ignored, always half and half
# causes: always_half
import math


def perplexity(logp):
    return math.exp(-sum(float(x) for x in logp) / len(logp))


def mix(p1, p2, w=0.5):
    return (p1 + p2) / 2
