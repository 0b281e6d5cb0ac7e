# wrong: 2 to the power instead of e, although the logs are natural
# causes: base_2
import math


def perplexity(logp):
    return 2 ** (-sum(float(x) for x in logp) / len(logp))


def mix(p1, p2, w=0.5):
    return w * p1 + (1 - w) * p2
