# wrong: the mean of 1/p instead of e to the mean of the logs
# causes: mean_of_perplexities
import math


def perplexity(logp):
    return sum(math.exp(-float(x)) for x in logp) / len(logp)


def mix(p1, p2, w=0.5):
    return w * p1 + (1 - w) * p2
