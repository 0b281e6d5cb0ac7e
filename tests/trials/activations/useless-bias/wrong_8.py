# wrong: takes the gradient in front of BatchNorm and averages it over the examples instead of summing (also 0 in training)
import torch


def bias_grad(x, W, b, bn, dout):
    pre = (x @ W + b).detach().requires_grad_()
    loss = (dout * bn(pre)).sum()
    loss.backward()
    return pre.grad.mean(0)
