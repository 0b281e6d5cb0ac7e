# right: two cases with an early return, as the sentence below the equation says
import math


def noam(step, d, warmup):
    peak = 1.0 / math.sqrt(d * warmup)
    if step <= warmup:
        return peak * step / warmup
    return peak * math.sqrt(warmup / step)
