# wrong: uniform between -gain/sqrt(fan_in) and +gain/sqrt(fan_in), whose deviation is too small by the root of 3
# causes: uniform_too_narrow
import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    bound = gain / fan_in ** 0.5
    return torch.empty(fan_in, fan_out).uniform_(-bound, bound, generator=g)
