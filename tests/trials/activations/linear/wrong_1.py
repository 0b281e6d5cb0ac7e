# wrong: with bias=False there still is a bias of zeros, and it is a parameter
# causes: bias_though_none_is_asked
import torch


class Linear:
    def __init__(self, fan_in, fan_out, bias=True, g=None):
        self.weight = torch.randn((fan_in, fan_out), generator=g) / fan_in**0.5
        self.bias = torch.zeros(fan_out)

    def __call__(self, x):
        self.out = x @ self.weight + self.bias
        return self.out

    def parameters(self):
        return [self.weight, self.bias]


class Tanh:
    def __call__(self, x):
        self.out = torch.tanh(x)
        return self.out

    def parameters(self):
        return []
