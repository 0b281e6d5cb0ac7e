# wrong: W2 is all zeros
# causes: all_zero
import math

import torch


def initial_loss(V):
    return math.log(V)


def output_init(fan_in, V, g=None):
    W2 = torch.zeros(fan_in, V)
    b2 = torch.zeros(V)
    return W2, b2
