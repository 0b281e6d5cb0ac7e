# right: sums over the rows by a loop, divided by n as in the paper, running ones moved in place on detached tensors, early return in evaluation
import torch


def _sum_rows(t):
    total = torch.zeros(t.shape[1], dtype=t.dtype)
    for i in range(t.shape[0]):
        total = total + t[i]
    return total


class BatchNorm1d:
    def __init__(self, dim, eps=1e-5, momentum=0.1):
        self.dim = dim
        self.eps = eps
        self.momentum = momentum
        self.training = True
        self.gamma = torch.full((dim,), 1.0, requires_grad=True)
        self.beta = torch.full((dim,), 0.0, requires_grad=True)
        self.running_mean = torch.full((dim,), 0.0)
        self.running_var = torch.full((dim,), 1.0)
        self.out = None

    def __call__(self, x):
        if not self.training:
            scale = (self.running_var + self.eps) ** -0.5
            self.out = self.gamma * ((x - self.running_mean) * scale) + self.beta
            return self.out
        n = x.shape[0]
        mean = _sum_rows(x) / n
        diff = x - mean
        var = _sum_rows(diff * diff) / n
        self.running_mean += self.momentum * (mean.detach() - self.running_mean)
        self.running_var += self.momentum * (var.detach() - self.running_var)
        self.out = self.gamma * (diff * (var + self.eps) ** -0.5) + self.beta
        return self.out

    def parameters(self):
        return (self.gamma, self.beta)
