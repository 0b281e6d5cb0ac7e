import torch
from shared import batch, network, plain

from zerotohero.grading.probe import close, probe


@probe
def grid(mlp, rng):
    """`lr_grid(n, lo, hi)` for an n below 12"""
    return close(mlp.lr_grid(rng.randint(5, 11), rng.uniform(-3, -2), rng.uniform(-1, 0.5)), 1e-5)


@probe
def grid_unless_said(mlp):
    """`lr_grid()`: its shape, and rates 0, 1, 500 and 999"""
    lrs = mlp.lr_grid()
    return [list(lrs.shape), close([lrs[i].item() for i in (0, 1, 500, 999)], 1e-5)]


@probe
def losses(mlp, g):
    """`lr_search(params, X, Y, lrs)` for the rates .1, .3, .9, .2"""
    return mlp.lr_search(network(g), *batch(g), torch.tensor([0.1, 0.3, 0.9, 0.2], dtype=torch.float64))


@probe
def where_it_ends(mlp, g):
    """What does `b2` hold after the rates .5, .25?"""
    params = network(g)
    mlp.lr_search(params, *batch(g), torch.tensor([0.5, 0.25], dtype=torch.float64))
    return plain(params)[4]


@probe
def a_list_of_rates(mlp, g):
    """The rates come as a plain list, [.2, .4, .6]: what are the losses?"""
    return mlp.lr_search(network(g), *batch(g), [0.2, 0.4, 0.6])


@probe
def one_rate(mlp, g):
    """One rate, .7: what are the losses?"""
    return mlp.lr_search(network(g), *batch(g), [0.7])


@probe
def where_the_loss_explodes(mlp, g):
    """The rates .1, 1000, .1, .2: how many losses are returned?"""
    return len(mlp.lr_search(network(g), *batch(g), [0.1, 1000.0, 0.1, 0.2]))
