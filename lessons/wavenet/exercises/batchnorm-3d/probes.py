"""Where eps stands, and whether a bit is added at all, is free: answers are compared within a thousandth."""

import torch
from shared import normal

from zerotohero.grading.probe import close, probe


def batch(g, *shape):
    """Return float32 numbers of which each channel, and each place in time, has another mean and another spread."""
    x = normal(g, *shape)
    x = x * (1 + torch.arange(shape[-1])) + 4 * torch.arange(shape[-1])
    if len(shape) == 3:
        x = x + 3 * torch.arange(shape[1])[:, None]
    return x.float()


def seen(out):
    """Return what is comparable within a thousandth: numbers that normalising has put around 0, moved away from it."""
    return close(out + 10, 1e-4)


@probe
def two_dimensions(wavenet, g):
    """A batch (5, 3) through a fresh `BatchNorm1d(3)`; 10 is added to each number"""
    return seen(wavenet.BatchNorm1d(3)(batch(g, 5, 3)))


@probe
def three_dimensions(wavenet, g):
    """A batch (4, 3, 2) through a fresh `BatchNorm1d(2)`; 10 is added to each number"""
    return seen(wavenet.BatchNorm1d(2)(batch(g, 4, 3, 2)))


@probe
def a_cube(wavenet, g):
    """A batch (3, 3, 3) through a fresh `BatchNorm1d(3)`; 10 is added to each number"""
    return seen(wavenet.BatchNorm1d(3)(batch(g, 3, 3, 3)))


@probe
def one_example_of_many_places(wavenet, g):
    """A batch (1, 6, 2) in training; 10 is added to each number"""
    return seen(wavenet.BatchNorm1d(2)(batch(g, 1, 6, 2)))


@probe
def running_after_one(wavenet, g):
    """`.running_mean` and `.running_var`, all their numbers, after a batch (4, 3, 2)"""
    bn = wavenet.BatchNorm1d(2)
    bn(batch(g, 4, 3, 2))
    return [close(bn.running_mean.reshape(-1), 1e-3), close(bn.running_var.reshape(-1), 1e-3)]


@probe
def running_after_two(wavenet, g):
    """`.running_mean` and `.running_var`, all their numbers, after two batches (4, 3, 2), with momentum=0.25"""
    bn = wavenet.BatchNorm1d(2, momentum=0.25)
    for _ in range(2):
        bn(batch(g, 4, 3, 2))
    return [close(bn.running_mean.reshape(-1), 1e-3), close(bn.running_var.reshape(-1), 1e-3)]


@probe
def running_in_two_dimensions(wavenet, g):
    """`.running_mean` and `.running_var`, all their numbers, after a batch (5, 3)"""
    bn = wavenet.BatchNorm1d(3)
    bn(batch(g, 5, 3))
    return [close(bn.running_mean.reshape(-1), 1e-3), close(bn.running_var.reshape(-1), 1e-3)]


@probe
def evaluated(wavenet, g):
    """After a batch (4, 3, 2), another with `.training = False`: what comes out, and what are the running ones?"""
    bn = wavenet.BatchNorm1d(2)
    bn(batch(g, 4, 3, 2))
    bn.training = False
    out = bn(batch(g, 5, 3, 2) + 30)
    return [close(out, 1e-3), close(bn.running_mean.reshape(-1), 1e-3), close(bn.running_var.reshape(-1), 1e-3)]


@probe
def one_alone(wavenet, g):
    """After a batch (4, 3, 2), one context of five places, (1, 5, 2), with `.training = False`"""
    bn = wavenet.BatchNorm1d(2)
    bn(batch(g, 4, 3, 2))
    bn.training = False
    return close(bn(batch(g, 1, 5, 2) + 30), 1e-3)


@probe
def scaled_and_moved(wavenet, g):
    """A batch (4, 3, 2) with gamma (2, 3) and beta (20, 30)"""
    bn = wavenet.BatchNorm1d(2)
    with torch.no_grad():
        bn.gamma += torch.tensor([1.0, 2.0])
        bn.beta += torch.tensor([20.0, 30.0])
    return close(bn(batch(g, 4, 3, 2)), 1e-4)


@probe
def kept(wavenet, g):
    """What is `.out` after a call? 10 is added to each number"""
    bn = wavenet.BatchNorm1d(2)
    bn(batch(g, 4, 3, 2))
    return seen(bn.out)


@probe
def running_has_no_graph(wavenet, g):
    """After a batch that requires a gradient: do `.running_mean` and `.running_var`?"""
    bn = wavenet.BatchNorm1d(2)
    bn(batch(g, 4, 3, 2).requires_grad_())
    return [bn.running_mean.requires_grad, bn.running_var.requires_grad]


@probe
def gradients(wavenet, g):
    """`(bn(x) * w).sum().backward()`, x (4, 3, 2): how long are the gradients of x, gamma and beta?"""
    bn, x = wavenet.BatchNorm1d(2), batch(g, 4, 3, 2).requires_grad_()
    bn.gamma.requires_grad_(), bn.beta.requires_grad_()
    (bn(x) * (normal(g, 4, 3, 2).float() + 1)).sum().backward()
    return [close(grad.norm().item(), 1e-3) for grad in (x.grad, bn.gamma.grad, bn.beta.grad)]


@probe
def kept_in_evaluation(wavenet, g):
    """What is `.out` after a batch (4, 3, 2) and another, (5, 3, 2), with `.training = False`?"""
    bn = wavenet.BatchNorm1d(2)
    bn(batch(g, 4, 3, 2))
    bn.training = False
    bn(batch(g, 5, 3, 2) + 30)
    return close(bn.out, 1e-3)
