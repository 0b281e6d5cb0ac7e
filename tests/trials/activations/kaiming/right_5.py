# right: uniform numbers of that deviation
import math

import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    std = gain / math.sqrt(fan_in)
    bound = math.sqrt(3.0) * std  # uniform(-a, a) has deviation a / sqrt(3)
    W1 = torch.rand(fan_in, fan_out, generator=g)
    return 2 * bound * W1 - bound
