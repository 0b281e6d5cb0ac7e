import torch
from shared import numbers

from zerotohero.grading.probe import probe


def outputs(g, N=200, H=4):
    """Return hpreact, whose mean and deviation drift from the first rows to the last."""
    drift = torch.linspace(0.5, 2.0, N, dtype=torch.float64)[:, None]
    return numbers(g, N, H) * drift * (torch.arange(H) + 1) + drift


def measured(found):
    return [part.reshape(-1) for part in found]


@probe
def whole_set(layers, g):
    """200 examples, 4 units: what are `bnmean` and `bnstd`?"""
    return measured(layers.calibrate(outputs(g)))


@probe
def few_examples(layers, g):
    """6 examples, 6 units: what are `bnmean` and `bnstd`?"""
    return measured(layers.calibrate(outputs(g, 6, 6)))


@probe
def used_on_a_row(layers, g):
    """`(row - bnmean) / bnstd` of one row: what is its shape, and what is in it?"""
    bnmean, bnstd = layers.calibrate(outputs(g))
    row = (outputs(g)[:1] - bnmean) / bnstd
    return row


@probe
def no_graph(layers, g):
    """`hpreact` requires a gradient: do `bnmean` and `bnstd`?"""
    bnmean, bnstd = layers.calibrate(outputs(g).requires_grad_())
    return [bnmean.requires_grad, bnstd.requires_grad]


@probe
def the_graph_of_the_examples(layers, g):
    """`hpreact` comes from something that requires a gradient: does it still after `calibrate(hpreact)`, and does its sum?"""
    hpreact = outputs(g).requires_grad_() * 2
    try:
        layers.calibrate(hpreact)
        return [hpreact.requires_grad, hpreact.sum().requires_grad]
    finally:
        torch.set_grad_enabled(True)
