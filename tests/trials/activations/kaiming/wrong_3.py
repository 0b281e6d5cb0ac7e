# wrong: the gain stands under the root too
# causes: all_under_the_root
import math

import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    return torch.randn((fan_in, fan_out), generator=g) * math.sqrt(gain / fan_in)
