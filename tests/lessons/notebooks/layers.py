"""Cells as a notebook of part 3 has them, each wrapped in a `def`; its classes as they are, with the notebook's own `g`."""

import torch

g = torch.Generator().manual_seed(2147483647)


def initial_loss(vocab_size):
    loss = -torch.tensor(1 / vocab_size).log()
    return loss


def output_init(n_hidden, vocab_size, g=None):
    W2 = torch.randn((n_hidden, vocab_size), generator=g) * 0.01
    b2 = torch.randn(vocab_size, generator=g) * 0
    return W2, b2


def saturation(h, threshold=0.99):
    saturated = (h.abs() > threshold).float().mean(0)
    return saturated


def dead_tanh(h):
    white = h.abs() > 0.99
    return white.float().mean(0) == 1.0


def dead_relu(h):
    white = h == 0
    return white.float().mean(0) == 1.0


def init_linear(fan_in, n_hidden, g=None, gain=5 / 3):
    W1 = torch.randn((fan_in, n_hidden), generator=g) * gain / (fan_in**0.5)
    return W1


class Linear:
    def __init__(self, fan_in, fan_out, bias=True):
        self.weight = torch.randn((fan_in, fan_out), generator=g) / fan_in**0.5
        self.bias = torch.zeros(fan_out) if bias else None

    def __call__(self, x):
        self.out = x @ self.weight
        if self.bias is not None:
            self.out += self.bias
        return self.out

    def parameters(self):
        return [self.weight] + ([] if self.bias is None else [self.bias])


class BatchNorm1d:
    def __init__(self, dim, eps=1e-5, momentum=0.1):
        self.eps = eps
        self.momentum = momentum
        self.training = True
        self.gamma = torch.ones(dim)
        self.beta = torch.zeros(dim)
        self.running_mean = torch.zeros(dim)
        self.running_var = torch.ones(dim)

    def __call__(self, x):
        if self.training:
            xmean = x.mean(0, keepdim=True)
            xvar = x.var(0, keepdim=True)
        else:
            xmean = self.running_mean
            xvar = self.running_var
        xhat = (x - xmean) / torch.sqrt(xvar + self.eps)
        self.out = self.gamma * xhat + self.beta
        if self.training:
            with torch.no_grad():
                self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
                self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
        return self.out

    def parameters(self):
        return [self.gamma, self.beta]


class Tanh:
    def __call__(self, x):
        self.out = torch.tanh(x)
        return self.out

    def parameters(self):
        return []


def bias_grad(embcat, W1, b1, bn, dout):
    b1.requires_grad = True
    b1.grad = None
    hprebn = embcat @ W1 + b1
    hpreact = bn(hprebn)
    loss = (hpreact * dout).sum()
    loss.backward()
    return b1.grad


def calibrate(hpreact):
    with torch.no_grad():
        bnmean = hpreact.mean(0, keepdim=True)
        bnstd = hpreact.std(0, keepdim=True)
    return bnmean, bnstd


def fold(W1, b1, bngain, bnbias, bnmean, bnvar, eps):
    # An exercise after the lecture: no cell of its own.
    bnstd = torch.sqrt(bnvar + eps)
    W = bngain * W1 / bnstd
    b = bngain * (b1 - bnmean) / bnstd + bnbias
    return W, b


def update_ratio(p, lr):
    with torch.no_grad():
        ud = ((lr * p.grad).std() / p.data.std()).log10().item()
    return ud
