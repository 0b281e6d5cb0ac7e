# right: -log(1/V) by a tensor, normal_ with a deviation of 0.01
import torch


def initial_loss(V):
    p = torch.ones(V, dtype=torch.float64) / V
    return -p[0].log().item()


def output_init(fan_in, V, g=None):
    W2 = torch.empty(fan_in, V).normal_(0.0, 0.01, generator=g)
    b2 = torch.zeros((V,))
    return W2, b2
