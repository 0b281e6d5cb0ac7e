# wrong: the mean of fan_in and fan_out under the root (Xavier), right only for a square table
# causes: both_fans
import math
import torch

def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    deviation = gain * math.sqrt(2.0 / (fan_in + fan_out))
    return torch.randn((fan_in, fan_out), generator=g) * deviation
