# wrong: divided by fan_in, the root forgotten
# causes: no_root
import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    return torch.randn((fan_in, fan_out), generator=g) * gain / fan_in
