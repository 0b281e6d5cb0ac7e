# wrong: stays at the peak after the warmup instead of falling
# causes: flat_behind_the_peak
import math


def noam(step, d, warmup):
    peak = 1 / math.sqrt(d * warmup)
    if step <= warmup:
        return peak * step / warmup
    return peak
