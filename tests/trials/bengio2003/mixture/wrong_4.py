# wrong: mixes the logs (geometric mean), not the probabilities
# causes: logs_averaged
import math


def perplexity(logp):
    return math.exp(-sum(float(x) for x in logp) / len(logp))


def mix(p1, p2, w=0.5):
    return p1**w * p2 ** (1 - w)
