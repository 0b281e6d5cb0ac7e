# wrong: calls init_linear with its default gain, so the weights have deviation 5/3 over the root of fan_in
# causes: gain_of_tanh
import torch

class Linear:
    def __init__(self, fan_in, fan_out, bias=True, g=None):
        self.weight = init_linear(fan_in, fan_out, g)
        self.bias = torch.zeros(fan_out) if bias else None

    def __call__(self, x):
        self.out = x @ self.weight
        if self.bias is not None:
            self.out = self.out + self.bias
        return self.out

    def parameters(self):
        return [self.weight] + ([] if self.bias is None else [self.bias])


class Tanh:
    def __call__(self, x):
        self.out = torch.tanh(x)
        return self.out

    def parameters(self):
        return []
