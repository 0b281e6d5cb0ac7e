# wrong: divides by the root of fan_out
# causes: by_fan_out
import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    W1 = torch.randn((fan_in, fan_out), generator=g)
    return W1 * gain / fan_out ** 0.5
