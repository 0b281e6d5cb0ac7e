# wrong: zeros without computing, wrong in evaluation
# causes: always_zero
import torch


def bias_grad(x, W, b, bn, dout):
    # BatchNorm takes the mean off, so the bias never gets a gradient
    return torch.zeros_like(b)
