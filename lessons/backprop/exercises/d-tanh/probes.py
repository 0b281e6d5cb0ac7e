import torch
from shared import n, normal

from zerotohero.grading.probe import probe


@probe
def at_hpreact(backprop, g):
    """`d_hpreact(dh, h)`, n = 32, H = 8"""
    return backprop.d_hpreact(normal(g, n, 8), torch.tanh(normal(g, n, 8)))


@probe
def nothing_is_changed(backprop, g):
    """After it: `dh` and `h`"""
    given = [normal(g, n, 8), torch.tanh(normal(g, n, 8))]
    backprop.d_hpreact(*given)
    return given
