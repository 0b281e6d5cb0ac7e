import torch
from shared import n, normal, positive

from zerotohero.grading.probe import probe


def _asked(backprop, g, rows, H, dhpreact=None):
    hprebn = 1 + 2 * normal(g, rows, H)
    bnvar_inv = (hprebn.var(0, keepdim=True) + 1e-5) ** -0.5
    bnraw = (hprebn - hprebn.mean(0, keepdim=True)) * bnvar_inv
    if dhpreact is None:
        dhpreact = normal(g, rows, H)
    return backprop.d_batchnorm(dhpreact, positive(g, 1, H), bnraw, bnvar_inv)


@probe
def at_hprebn(backprop, g):
    """`d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv)`, n = 32, H = 6"""
    return _asked(backprop, g, n, 6)


@probe
def a_constant_gradient(backprop, g):
    """The same number has come back at every entry of `hpreact`: n = 32, H = 3"""
    return _asked(backprop, g, n, 3, torch.full((n, 3), 1.5, dtype=torch.float64))


@probe
def one_column(backprop, g):
    """`d_batchnorm` of one column, n = 32, H = 1"""
    return _asked(backprop, g, n, 1)


@probe
def nothing_is_changed(backprop, g):
    """After it: `dhpreact`, `bngain`, `bnraw` and `bnvar_inv`"""
    given = [normal(g, n, 4), positive(g, 1, 4), normal(g, n, 4), positive(g, 1, 4)]
    backprop.d_batchnorm(*given)
    return given


@probe(stretch=True)
def another_batch_size(backprop, g):
    """`d_batchnorm` with n = 5, H = 3"""
    return _asked(backprop, g, 5, 3)
