# wrong: the weights are swapped, w of the second
# causes: weights_exchanged
import math


def perplexity(logp):
    return math.exp(-sum(float(x) for x in logp) / len(logp))


def mix(p1, p2, w=0.5):
    return (1 - w) * p1 + w * p2
