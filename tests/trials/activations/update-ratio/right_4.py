# right: a difference of logarithms in float64
import math

import torch
from torch import Tensor


def _log_std(t: Tensor) -> float:
    t = t.detach().double()
    return 0.5 * math.log10(float(((t - t.mean()) ** 2).mean()))


def update_ratio(p: Tensor, lr: float) -> float:
    return math.log10(lr) + _log_std(p.grad) - _log_std(p)
