# wrong: the generator g is not used
# causes: generator_ignored
import math

import torch


def initial_loss(V):
    return -math.log(1 / V)


def output_init(fan_in, V, g=None):
    W2 = torch.randn((fan_in, V)) * 0.01
    b2 = torch.zeros(V)
    return W2, b2
