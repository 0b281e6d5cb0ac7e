import torch
from shared import V, labels, n, normal

from zerotohero.grading.probe import probe


@probe
def at_logits(backprop, g):
    """`d_cross_entropy(logits, Yb)`, n = 32, V = 27"""
    return backprop.d_cross_entropy(2 * normal(g, n, V), labels(g))


@probe
def large_logits(backprop, g):
    """`d_cross_entropy(logits, Yb)` with a logit of 1000 in every second row"""
    logits = 2 * normal(g, n, V)
    logits[::2, 3] = 1000.0
    return backprop.d_cross_entropy(logits, labels(g))


@probe
def rows_far_apart(backprop, g):
    """`d_cross_entropy(logits, Yb)` with 1000 added to every second row and taken off the others"""
    logits = 2 * normal(g, n, V)
    logits[::2] += 1000.0
    logits[1::2] -= 1000.0
    return backprop.d_cross_entropy(logits, labels(g))


@probe
def nothing_is_changed(backprop, g):
    """After it: `logits` and `Yb`"""
    given = [normal(g, n, V), labels(g)]
    backprop.d_cross_entropy(*given)
    return given


@probe(stretch=True)
def another_batch_size(backprop, g):
    """`d_cross_entropy` with n = 5"""
    return backprop.d_cross_entropy(normal(g, 5, V), torch.arange(5))
