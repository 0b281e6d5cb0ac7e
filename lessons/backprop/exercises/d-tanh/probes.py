import torch
from shared import n, normal

from zerotohero.grading.probe import probe


@probe
def at_hpreact(backprop, g):
    """`d_hpreact(dh, h)`, n = 32, H = 8"""
    return backprop.d_hpreact(normal(g, n, 8), torch.tanh(normal(g, n, 8)))


@probe
def one_unit(backprop, g):
    """`d_hpreact(dh, h)`, n = 32, H = 1, in half of the rows nearly 1 or -1"""
    h = torch.tanh(normal(g, n, 1))
    h[::2] = h[::2].sign() * (1 - 2.0**-20)
    return backprop.d_hpreact(normal(g, n, 1), h)


@probe
def nothing_is_changed(backprop, g):
    """After it: `dh` and `h`"""
    given = [normal(g, n, 8), torch.tanh(normal(g, n, 8))]
    backprop.d_hpreact(*given)
    return given
