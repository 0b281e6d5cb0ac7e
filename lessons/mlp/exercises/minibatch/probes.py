"""What is drawn is free; whether contexts keep their labels, and how often each example comes, is not."""

import math

import torch

from zerotohero.grading.probe import probe, stat


def examples(N, T=2):
    """Contexts that tell their own number, and labels that do."""
    X = torch.arange(N)[:, None] * 10 + torch.arange(T)
    return X, torch.arange(N) * 7 + 3


@probe
def shapes(mlp, g, rng):
    """`minibatch(X, Y, n, g)` of 50 examples with T letters: what are the shapes of `Xb` and `Yb`?"""
    Xb, Yb = mlp.minibatch(*examples(50, rng.randint(1, 5)), rng.randint(2, 40), g)
    return [list(Xb.shape), list(Yb.shape)]


@probe
def labels_belong_to_contexts(mlp, g):
    """60 of 50 examples: how many rows come, and how many of them have a label that is not theirs?"""
    Xb, Yb = mlp.minibatch(*examples(50), 60, g)
    return [len(Yb), int((Xb[:, 0] // 10 != (Yb - 3) // 7).sum())]


@probe
def contexts_stay_whole(mlp, g):
    """60 of 50 examples: how many rows of `Xb` are no row of `X`?"""
    X, Y = examples(50)
    Xb, _ = mlp.minibatch(X, Y, 60, g)
    return int((Xb[:, 1] - Xb[:, 0] != 1).sum())


@probe
def every_example_comes_as_often(mlp, g):
    """3000 of 3 examples: what share of them is each?"""
    _, Yb = mlp.minibatch(*examples(3), 3000, g)
    return [stat((Yb == label).double().mean().item(), math.sqrt(2 / 9 / 3000)) for label in (3, 10, 17)]


@probe
def another_batch_each_time(mlp, g):
    """Two batches of 30 of 1000 examples, one after the other: in how many places are they the same?"""
    X, Y = examples(1000)
    one, other = (mlp.minibatch(X, Y, 30, g)[1] for _ in range(2))
    return stat(int((one == other).sum()), 0.5)


@probe
def no_generator(mlp, rng):
    """`minibatch(X, Y, n, None)`: what is the shape of `Xb`?"""
    return list(mlp.minibatch(*examples(9), rng.randint(3, 8), None)[0].shape)


@probe
def no_generator_twice(mlp):
    """Two batches of 30 of 1000 examples with None, one after the other: in how many places are they the same?"""
    X, Y = examples(1000)
    one, other = (mlp.minibatch(X, Y, 30, None)[1] for _ in range(2))
    return stat(int((one == other).sum()), 0.5)


@probe
def the_same_seed(mlp, rng):
    """Two generators with the same seed, 30 of 1000 examples: in how many places do the batches differ?"""
    seed = rng.randrange(2**30)
    X, Y = examples(1000)
    one, other = (mlp.minibatch(X, Y, 30, torch.Generator().manual_seed(seed))[1] for _ in range(2))
    return int((one != other).sum())


@probe
def neighbours(mlp, g):
    """60 of 1000 examples: how many of them are in `X` the one right behind the example drawn before?"""
    _, Yb = mlp.minibatch(*examples(1000), 60, g)
    return stat(int((Yb.diff() == 7).sum()), 0.5)
