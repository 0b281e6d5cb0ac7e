"""A deeper network for longer contexts: neighbours are fused two by two, as WaveNet does, instead of all at once.

With V letters, contexts of block_size letters and B of them in a batch:

    IX                      (B, T)          T = block_size
    Embedding(V, n_embd)    (B, T, n_embd)
    FlattenConsecutive(2)   (B, T/2, 2 * n_embd)
    Linear, BatchNorm1d, Tanh   (B, T/2, n_hidden)
    …                       again, until one place is left: (B, n_hidden)
    Linear                  (B, V)

Linear and Tanh are those of layers.py.
"""

import math

import torch
from makemore.layers import Linear, Tanh


class Embedding:
    """A table with a row of numbers for each letter."""

    def __init__(self, V, d):
        """Begin with .weight (V, d), drawn from the standard normal distribution."""
        self.weight = torch.randn(V, d)

    def __call__(self, IX):
        """Return .out (B, T, d): the rows of the table that IX (B, T) names."""
        self.out = self.weight[IX]
        return self.out

    def parameters(self):
        """Return what training may move: the table."""
        return [self.weight]


class FlattenConsecutive:
    """A layer that puts n neighbours in time into one place."""

    def __init__(self, n):
        """Take n, how many neighbours become one."""
        self.n = n

    def __call__(self, x):
        """Return .out (B, T/n, n*C) of x (B, T, C): each place holds n neighbours, one after the other.

        Where one place is left (T = n), .out is (B, n*C).
        """
        B, T, C = x.shape
        x = x.view(B, T // self.n, C * self.n)
        if x.shape[1] == 1:
            x = x.squeeze(1)
        self.out = x
        return self.out

    def parameters(self):
        """Return what training may move: nothing."""
        return []


class Sequential:
    """Layers, one after the other; itself a layer, so that one may stand in another."""

    def __init__(self, layers):
        """Keep the list as .layers."""
        self.layers = layers

    def __call__(self, x):
        """Return .out, what the last of the layers makes of x."""
        for layer in self.layers:
            x = layer(x)
        self.out = x
        return self.out

    def parameters(self):
        """Return the parameters of all layers, in one list."""
        return [p for layer in self.layers for p in layer.parameters()]


class BatchNorm1d:
    """The BatchNorm1d of layers.py, which also takes a batch of sequences."""

    def __init__(self, dim, eps=1e-5, momentum=0.1):
        self.eps = eps
        self.momentum = momentum
        self.training = True
        self.gamma = torch.ones(dim)
        self.beta = torch.zeros(dim)
        self.running_mean = torch.zeros(dim)
        self.running_var = torch.ones(dim)

    def __call__(self, x):
        """Return .out in the shape of x, (B, C) or (B, T, C): each of the C channels normalised.

        In training by the mean and the variance of all its numbers in the batch, which also move the running ones by
        the share `momentum`, outside the graph; else by the running ones.
        """
        if self.training:
            dims = tuple(range(x.dim() - 1))
            mean, var = x.mean(dims), x.var(dims)
            with torch.no_grad():
                self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
                self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
        else:
            mean, var = self.running_mean, self.running_var
        self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
        return self.out

    def parameters(self):
        return [self.gamma, self.beta]


def build(V, n_embd, n_hidden, block_size=8):
    """Return the network as a Sequential that takes IX (B, block_size) to logits (B, V), ready to be trained.

    log2(block_size) levels of fusing, each with a Linear without bias, a BatchNorm1d and a Tanh; then a Linear whose
    weight begins ten times smaller. block_size is a power of 2.
    """
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


def evaluate(model):
    """Set `training` of every BatchNorm1d in the Sequential `model` to False, so that one example can be asked about."""
    for layer in model.layers:
        if isinstance(layer, Sequential):
            evaluate(layer)
        else:
            layer.training = False


def smooth(lossi, n=1000):
    """Return the mean of each n losses in turn, as a list; what is left over at the end is dropped."""
    return [sum(lossi[i : i + n]) / n for i in range(0, len(lossi) - n + 1, n)]
