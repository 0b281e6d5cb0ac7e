# wrong: rand (uniform from 0 to 1) instead of randn
# causes: uniform_weights
import math

import torch


def initial_loss(V):
    return math.log(V)


def output_init(fan_in, V, g=None):
    W2 = torch.rand((fan_in, V), generator=g) * 0.01
    b2 = torch.zeros(V)
    return W2, b2
