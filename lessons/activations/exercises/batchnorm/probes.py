"""Where eps stands, and whether a bit is added at all, is free: answers are compared within a thousandth."""

import torch
from shared import spread

from zerotohero.grading.probe import close, probe


@probe
def normalised(layers, g):
    """A batch of 5x3 through a fresh `BatchNorm1d(3)`"""
    return close(layers.BatchNorm1d(3)(spread(g)), 1e-3)


@probe
def far_from_zero(layers, g):
    """The same, each number 100 more"""
    return close(layers.BatchNorm1d(3)(spread(g) + 100), 1e-3)


@probe
def square(layers, g):
    """A batch of 4x4 through a fresh `BatchNorm1d(4)`"""
    return close(layers.BatchNorm1d(4)(spread(g, 4, 4)), 1e-3)


@probe
def kept(layers, g):
    """What is `.out` after a call?"""
    bn = layers.BatchNorm1d(3)
    bn(spread(g))
    return close(bn.out, 1e-3)


@probe
def scaled_and_moved(layers, g):
    """A batch with gamma (2, 3, 4) and beta (10, 20, 30)"""
    bn = layers.BatchNorm1d(3)
    bn.gamma, bn.beta = torch.tensor([2.0, 3.0, 4.0]), torch.tensor([10.0, 20.0, 30.0])
    return close(bn(spread(g)), 1e-3)


@probe
def running_after_one(layers, g):
    """`.running_mean` and `.running_var` after one batch"""
    bn = layers.BatchNorm1d(3)
    bn(spread(g) + 3)
    return [close(bn.running_mean.reshape(-1), 1e-3), close(bn.running_var.reshape(-1), 1e-3)]


@probe
def running_after_two(layers, g):
    """`.running_mean` and `.running_var` after two batches, with momentum=0.25"""
    bn = layers.BatchNorm1d(3, momentum=0.25)
    for _ in range(2):
        bn(spread(g) + 3)
    return [close(bn.running_mean.reshape(-1), 1e-3), close(bn.running_var.reshape(-1), 1e-3)]


@probe
def evaluated(layers, g):
    """After two batches, a third with `.training = False`: what comes out, and what are the running mean and variance?"""
    bn = layers.BatchNorm1d(3)
    for _ in range(2):
        bn(spread(g) + 3)
    bn.training = False
    out = bn(spread(g) + 30)
    return [close(out, 1e-3), close(bn.running_mean.reshape(-1), 1e-3), close(bn.running_var.reshape(-1), 1e-3)]


@probe
def one_row_evaluated(layers, g):
    """After a batch, one row alone with `.training = False`"""
    bn = layers.BatchNorm1d(3)
    bn(spread(g) + 3)
    bn.training = False
    return close(bn(spread(g)[:1] + 30), 1e-3)


@probe
def training_again(layers, g):
    """A batch in training, one in evaluation, and one in training again: what comes out of the last?"""
    bn = layers.BatchNorm1d(3)
    for bn.training in (True, False, True):
        out = bn(spread(g))
    return close(out, 1e-3)


@probe
def parameters(layers):
    """`BatchNorm1d(2).parameters()`, as lists"""
    return [p.reshape(-1).tolist() for p in layers.BatchNorm1d(2).parameters()]


@probe
def running_has_no_graph(layers, g):
    """After a batch that requires a gradient: do `.running_mean` and `.running_var`?"""
    bn = layers.BatchNorm1d(3)
    bn(spread(g).requires_grad_())
    return [bn.running_mean.requires_grad, bn.running_var.requires_grad]


@probe
def gradients(layers, g):
    """`(bn(x) * w).sum().backward()`: how long are the gradients of x and gamma?"""
    bn, x = layers.BatchNorm1d(3), spread(g).requires_grad_()
    for p in bn.parameters():
        p.requires_grad = True
    (bn(x) * torch.randn(5, 3, generator=g)).sum().backward()
    return [close(x.grad.norm().item(), 1e-3), close(bn.gamma.grad.norm().item(), 1e-3)]
