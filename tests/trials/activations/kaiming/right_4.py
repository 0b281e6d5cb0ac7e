# right: the lecture's line
import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    W1 = torch.randn((fan_in, fan_out), generator=g) * gain / (fan_in ** 0.5)
    W1.requires_grad = True
    return W1
