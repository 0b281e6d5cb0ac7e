# wrong: dout is forgotten, it is the gradient of the plain sum (also 0 in training)
# causes: dout_left_out
import torch


def bias_grad(x, W, b, bn, dout):
    b = b.clone().requires_grad_()
    out = bn(x @ W + b)
    out.sum().backward()
    return b.grad
