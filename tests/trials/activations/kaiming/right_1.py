# right: randn times gain over the root
import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    return torch.randn((fan_in, fan_out), generator=g) * gain / fan_in**0.5
