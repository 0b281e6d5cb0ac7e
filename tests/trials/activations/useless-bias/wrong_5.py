# wrong: computes in evaluation, so as not to move the running mean, and sets the mode back
# causes: computed_in_evaluation
import torch


def bias_grad(x, W, b, bn, dout):
    b = b.detach().clone().requires_grad_(True)
    mode = bn.training
    bn.training = False
    loss = (dout * bn(x @ W + b)).sum()
    bn.training = mode
    loss.backward()
    return b.grad
