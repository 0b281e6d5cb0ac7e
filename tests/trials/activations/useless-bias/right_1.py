# right: a copy of b that requires a gradient, backward
import torch


def bias_grad(x, W, b, bn, dout):
    b = b.detach().clone().requires_grad_(True)
    loss = (dout * bn(x @ W + b)).sum()
    loss.backward()
    return b.grad
