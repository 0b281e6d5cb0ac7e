# wrong: gain is ignored, 5/3 is always used
# causes: five_thirds_whatever_gain
import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    return torch.randn((fan_in, fan_out), generator=g) * (5 / 3) / fan_in ** 0.5
