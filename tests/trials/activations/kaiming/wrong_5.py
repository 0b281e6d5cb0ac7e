# wrong: uniform between -1 and 1 times the deviation, not normal, and narrower
# causes: uniform_too_narrow
import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    W1 = torch.rand((fan_in, fan_out), generator=g) * 2 - 1
    return W1 * gain / fan_in**0.5
