"""The order of draws is free: shapes and statistics are asked for, never the numbers."""

import math

import torch

from zerotohero.grading.probe import probe, stat


def sizes(rng):
    return rng.randint(20, 40), rng.randint(2, 6), rng.randint(7, 12), rng.randint(50, 90)


@probe
def shapes(mlp, g, rng):
    """`init(g, V, T, n_embd, n_hidden)` for sizes that change: what are the five shapes?"""
    return [list(p.shape) for p in mlp.init(g, *sizes(rng))]


@probe
def shapes_unless_said(mlp, g):
    """`init(g)`: what are the five shapes?"""
    return [list(p.shape) for p in mlp.init(g)]


@probe
def gradients(mlp, g):
    """Which of the five require a gradient?"""
    return [p.requires_grad for p in mlp.init(g)]


@probe
def leaves(mlp, g):
    """Which of the five are leaves, so that `.grad` will be kept for them?"""
    return [p.is_leaf for p in mlp.init(g)]


@probe
def spread(mlp, g):
    """`init(g, 500, 3, 20, 400)`: what is the standard deviation of each of the five?"""
    params = mlp.init(g, 500, 3, 20, 400)
    return [stat(p.std().item(), 1 / math.sqrt(2 * p.numel())) for p in params]


@probe
def middle(mlp, g):
    """The same: what is the mean of each?"""
    params = mlp.init(g, 500, 3, 20, 400)
    return [stat(p.mean().item(), 1 / math.sqrt(p.numel())) for p in params]


@probe
def the_same_seed(mlp, rng):
    """Two generators with the same seed: in which of the five do the two networks differ?"""
    seed = rng.randrange(2**30)
    one, other = (mlp.init(torch.Generator().manual_seed(seed)) for _ in range(2))
    return [bool((p != q).any()) for p, q in zip(one, other)]


@probe
def another_draw(mlp, g):
    """`init(g)` twice: in how many of the five is any number the same as before?"""
    one, other = mlp.init(g), mlp.init(g)
    return sum(bool((p == q).any()) for p, q in zip(one[1:4:2], other[1:4:2]))


@probe
def apart(mlp, g):
    """`init(g, 40, 1, 40, 40)`, where `C` and `W1` have the same shape: how many numbers do the two share?"""
    params = mlp.init(g, 40, 1, 40, 40)
    return (params[0] == params[1]).sum().item() + (params[1] == params[3]).sum().item()


@probe
def another_seed(mlp, rng):
    """`init(g, 5, 1, 2, 4)` with generators of two seeds: how many numbers of `C` and `W1` do the two networks share?"""
    seed = rng.randrange(2**30)
    one, other = (mlp.init(torch.Generator().manual_seed(seed + i), 5, 1, 2, 4) for i in range(2))
    return sum(int((p == q).sum()) for p, q in zip(one[:2], other[:2]))
