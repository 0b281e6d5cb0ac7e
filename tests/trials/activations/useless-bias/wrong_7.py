# wrong: puts bn into training for the measurement (and back afterwards), so in evaluation too it finds 0
# causes: computed_in_training
import torch


def bias_grad(x, W, b, bn, dout):
    b = b.clone().requires_grad_()
    was = bn.training
    bn.training = True
    out = bn(x @ W + b)
    bn.training = was
    return torch.autograd.grad((dout * out).sum(), b)[0]
