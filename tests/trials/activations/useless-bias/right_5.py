# right: b itself is made to require a gradient, then backward, early gradients cleared
import torch


def bias_grad(x, W, b, bn, dout):
    b.requires_grad_(True)
    b.grad = None
    total = (dout * bn(x @ W + b)).sum()
    total.backward()
    result = b.grad.clone()
    return result
