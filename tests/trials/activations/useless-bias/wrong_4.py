# wrong: mean instead of sum
# causes: averaged
import torch


def bias_grad(x, W, b, bn, dout):
    b = b.detach().clone().requires_grad_(True)
    loss = (dout * bn(x @ W + b)).mean()
    loss.backward()
    return b.grad
