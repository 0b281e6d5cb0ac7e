# wrong: BatchNorm is put into training first
# causes: switched_to_training
import torch


def bias_grad(x, W, b, bn, dout):
    b = b.detach().clone().requires_grad_(True)
    bn.training = True
    loss = (dout * bn(x @ W + b)).sum()
    loss.backward()
    return b.grad
