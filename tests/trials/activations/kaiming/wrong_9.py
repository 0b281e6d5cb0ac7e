# wrong: the root is a whole number (isqrt), right only where fan_in is a square
# causes: whole_root
import math
import torch

def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    return torch.randn((fan_in, fan_out), generator=g) * (gain / math.isqrt(fan_in))
