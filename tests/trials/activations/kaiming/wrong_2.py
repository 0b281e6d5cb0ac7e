# wrong: fan_out instead of fan_in under the root
# causes: by_fan_out
import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    W1 = torch.randn((fan_in, fan_out), generator=g)
    return W1 * gain / W1.shape[1] ** 0.5
