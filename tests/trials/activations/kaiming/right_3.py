# right: normal_ in place, tensor requires a gradient
import torch


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    W1 = torch.empty(fan_in, fan_out)
    W1.normal_(mean=0, std=gain * fan_in ** -0.5, generator=g)
    return W1.requires_grad_()
