# right: init_linear with gain 1, tensors that require gradients, parameters gathered once
import torch


class Linear:
    def __init__(self, fan_in, fan_out, bias=True, g=None):
        self.weight = init_linear(fan_in, fan_out, g, gain=1).detach().requires_grad_(True)
        self.bias = None
        self._params = [self.weight]
        if bias:
            self.bias = torch.zeros(fan_out, requires_grad=True)
            self._params.append(self.bias)

    def __call__(self, x):
        out = torch.matmul(x, self.weight)
        if self.bias is not None:
            out = torch.add(out, self.bias)
        self.out = out
        return out

    def parameters(self):
        return list(self._params)


class Tanh:
    def __init__(self):
        self.out = None

    def __call__(self, x):
        out = x.tanh()
        self.out = out
        return out

    def parameters(self):
        return []
