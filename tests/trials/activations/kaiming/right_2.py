# right: torch.normal with the deviation
import math

import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    std = gain / math.sqrt(fan_in)
    return torch.normal(0.0, std, size=(fan_in, fan_out), generator=g)
