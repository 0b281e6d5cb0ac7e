# right: numpy, returns a np.float64 scalar; works for arrays of steps as well
import numpy as np


def noam(step, d, warmup):
    step = np.asarray(step, dtype=np.float64)
    return np.float64(d) ** -0.5 * np.minimum(1 / np.sqrt(step), step / np.float64(warmup) ** 1.5)
