# right: b itself is made to require a gradient; backward with dout instead of a sum
import torch


def bias_grad(x, W, b, bn, dout):
    b.requires_grad = True
    b.grad = None
    with torch.enable_grad():
        y = bn(x.detach() @ W.detach() + b)
        y.backward(dout)
    result = b.grad.clone()
    b.grad = None
    b.requires_grad = False
    return result
