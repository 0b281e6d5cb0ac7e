# right: einsum over any leading dimensions, parameters as a tuple, tanh from exponentials by way of the sigmoid
import math
from functools import partial

import torch

_product = partial(torch.einsum, '...i,io->...o')


class Linear:
    def __init__(self, fan_in, fan_out, bias=True, g=None):
        self.weight = torch.normal(0.0, 1 / math.sqrt(fan_in), (fan_in, fan_out), generator=g).requires_grad_()
        self.bias = None
        if bias:
            self.bias = torch.zeros(fan_out, requires_grad=True)

    def __call__(self, x):
        match self.bias:
            case None:
                out = _product(x, self.weight)
            case bias:
                out = _product(x, self.weight) + bias
        self.out = out
        return out

    def parameters(self):
        return tuple(filter(lambda p: p is not None, (self.weight, self.bias)))


class Tanh:
    def __call__(self, x):
        self.out = out = 2 * torch.sigmoid(2 * x) - 1
        return out

    def parameters(self):
        return list()
