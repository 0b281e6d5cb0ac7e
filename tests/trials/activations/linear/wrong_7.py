# wrong: dimensions before the last one are flattened and not restored, so (B, T, fan_in) comes out as (B*T, fan_out)
import torch


class Linear:
    def __init__(self, fan_in, fan_out, bias=True, g=None):
        self.weight = torch.randn((fan_in, fan_out), generator=g) / fan_in ** 0.5
        self.bias = torch.zeros(fan_out) if bias else None

    def __call__(self, x):
        x = x.reshape(-1, self.weight.shape[0])
        if self.bias is None:
            self.out = x @ self.weight
        else:
            self.out = torch.addmm(self.bias, x, self.weight)
        return self.out

    def parameters(self):
        return [self.weight] if self.bias is None else [self.weight, self.bias]


class Tanh:
    def __call__(self, x):
        self.out = torch.tanh(x)
        return self.out

    def parameters(self):
        return []
