# right: by logarithms through the peak
import math


def noam(step, d, warmup):
    falling = -0.5 * math.log(step)
    climbing = math.log(step) - 1.5 * math.log(warmup)
    return math.exp(min(falling, climbing) - 0.5 * math.log(d))
