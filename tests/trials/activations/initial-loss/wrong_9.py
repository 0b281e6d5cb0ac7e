# wrong: only one column is drawn and broadcast over all V, so all logits are exactly equal and stay so
# causes: one_column_for_all
import math
import torch

def output_init(fan_in, V, g=None):
    W2 = torch.randn((fan_in, 1), generator=g) * torch.full((V,), 0.01)
    return W2, torch.zeros(V)


def initial_loss(V):
    return math.log(V)
