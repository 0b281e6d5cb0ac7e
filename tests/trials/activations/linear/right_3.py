# right: F.linear on the transposed weight, normal_ with a deviation, a base class
import math

import torch
import torch.nn.functional as F


class _Layer:
    def __call__(self, x):
        self.out = self.forward(x)
        return self.out

    def parameters(self):
        return []


class Linear(_Layer):
    def __init__(self, fan_in, fan_out, bias=True, g=None):
        self.weight = torch.empty(fan_in, fan_out).normal_(0, 1 / math.sqrt(fan_in), generator=g)
        self.bias = torch.zeros(fan_out) if bias else None

    def __call__(self, x):
        return super().__call__(x)

    def forward(self, x):
        return F.linear(x, self.weight.T, self.bias)

    def parameters(self):
        return [p for p in (self.weight, self.bias) if p is not None]


class Tanh(_Layer):
    def __call__(self, x):
        return super().__call__(x)

    def forward(self, x):
        return torch.tanh(x)

    def parameters(self):
        return super().parameters()
