"""In float64, and with running statistics that are set: no convention about the variance matters."""

import torch
from shared import numbers

from zerotohero.grading.probe import close, probe


def problem(layers, g, training, n=8, I=4, H=3):
    """Return x, W, b, bn, dout, with bn in training or not."""
    bn = layers.BatchNorm1d(H)
    bn.training = training
    bn.gamma, bn.beta = 1 + numbers(g, H).abs(), numbers(g, H)
    bn.running_mean, bn.running_var = numbers(g, H), 0.5 + numbers(g, H).abs()
    return numbers(g, n, I), numbers(g, I, H), numbers(g, H), bn, numbers(g, n, H) + 0.7


@probe
def in_training(layers, g):
    """`bias_grad(…)` with bn in training"""
    return layers.bias_grad(*problem(layers, g, True))


@probe
def in_evaluation(layers, g):
    """`bias_grad(…)` with bn in evaluation"""
    return close(layers.bias_grad(*problem(layers, g, False)), 1e-3)


@probe
def other_sizes(layers, g):
    """`bias_grad(…)` with bn in evaluation, 5 examples, 3 inputs, 6 units"""
    return close(layers.bias_grad(*problem(layers, g, False, 5, 3, 6)), 1e-3)


@probe
def mode_afterwards(layers, g):
    """`bn.training` after `bias_grad(…)`, with bn in training and in evaluation"""
    modes = []
    for training in (True, False):
        given = problem(layers, g, training)
        layers.bias_grad(*given)
        modes.append(given[3].training)
    return modes


@probe
def twice(layers, g):
    """`bias_grad(…)` twice with the same tensors, bn in evaluation: what comes the second time?"""
    given = problem(layers, g, False)
    layers.bias_grad(*given)
    return close(layers.bias_grad(*given), 1e-3)


@probe
def bias_stays(layers, g):
    """What does `b` hold after `bias_grad(…)`?"""
    given = problem(layers, g, False)
    layers.bias_grad(*given)
    return given[2]
