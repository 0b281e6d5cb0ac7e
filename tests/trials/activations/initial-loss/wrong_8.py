# wrong: the bias is made small instead of 0
# causes: small_bias
import math

import torch


def initial_loss(V):
    return math.log(V)


def output_init(fan_in, V, g=None):
    W2 = torch.randn((fan_in, V), generator=g) * 0.01
    b2 = torch.randn(V, generator=g) * 0.01
    return W2, b2
