import torch
from shared import V, n, normal

from zerotohero.grading.probe import probe


def _contexts(g, rows=n, T=3):
    return torch.randint(1, V, (rows, T), generator=g)


@probe
def at_emb(backprop, g):
    """`d_emb(dembcat, emb)`, n = 32, T = 3, d = 4"""
    return backprop.d_emb(normal(g, n, 12), normal(g, n, 3, 4))


@probe
def each_row_once(backprop, g):
    """`d_C(demb, Xb, C)` where no row of C is taken twice, V = 27, T = 3, d = 4"""
    Xb = torch.randperm(V, generator=g)[:24].view(8, 3)
    return backprop.d_C(normal(g, 8, 3, 4), Xb, normal(g, V, 4))


@probe
def at_C(backprop, g):
    """`d_C(demb, Xb, C)` of a whole batch, n = 32, V = 27, T = 3, d = 4"""
    return backprop.d_C(normal(g, n, 3, 4), _contexts(g), normal(g, V, 4))


@probe
def the_same_in_every_place(backprop, g):
    """`d_C(demb, Xb, C)` where every one of 24 places took row 7"""
    return backprop.d_C(normal(g, 8, 3, 4), torch.full((8, 3), 7), normal(g, V, 4))


@probe
def nothing_is_changed(backprop, g):
    """After both: `dembcat`, `emb`, `demb`, `Xb` and `C`"""
    given = [normal(g, n, 12), normal(g, n, 3, 4), normal(g, n, 3, 4), _contexts(g), normal(g, V, 4)]
    backprop.d_emb(*given[:2])
    backprop.d_C(*given[2:])
    return given
