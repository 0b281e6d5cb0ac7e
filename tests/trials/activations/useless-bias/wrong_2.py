# wrong: dout left out
# causes: dout_left_out
import torch


def bias_grad(x, W, b, bn, dout):
    b = b.detach().clone().requires_grad_(True)
    loss = bn(x @ W + b).sum()
    loss.backward()
    return b.grad
