# wrong: falls like one over the step instead of one over its root
# causes: falls_too_fast
import math


def noam(step, d, warmup):
    peak = 1 / math.sqrt(d * warmup)
    if step <= warmup:
        return peak * step / warmup
    return peak * warmup / step
