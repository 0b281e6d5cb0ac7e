# right: an if for each of the two parts
import math


def noam(step, d, warmup):
    peak = 1 / math.sqrt(d * warmup)
    if step <= warmup:
        return peak * step / warmup
    return peak * math.sqrt(warmup / step)
