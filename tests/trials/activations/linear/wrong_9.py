# wrong: without a bias the weight is drawn without the generator
# causes: generator_ignored_without_a_bias
import torch

class Linear:
    def __init__(self, fan_in, fan_out, bias=True, g=None):
        if bias:
            self.weight = torch.randn(fan_in, fan_out, generator=g) / fan_in ** 0.5
            self.bias = torch.zeros(fan_out)
        else:
            self.weight = torch.randn(fan_in, fan_out) / fan_in ** 0.5
            self.bias = None

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
