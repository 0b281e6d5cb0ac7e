# wrong: the perplexity is rounded to two places
import math


def perplexity(logp):
    return round(math.exp(-sum(logp) / len(logp)), 2)


def mix(p1, p2, w=0.5):
    return w * p1 + (1 - w) * p2
