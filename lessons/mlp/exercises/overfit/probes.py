import torch
from shared import batch, network, plain

from zerotohero.grading.probe import probe


@probe
def loss_before(mlp, g):
    """`step(params, Xb, Yb, 0.1)`: what does it return?"""
    return mlp.step(network(g), *batch(g), 0.1)


@probe
def after_one_step(mlp, g):
    """What do the five tensors hold after one step at 0.3?"""
    params = network(g)
    held = list(params)
    mlp.step(params, *batch(g), 0.3)
    return plain(held)


@probe
def five_steps(mlp, g):
    """Five steps on one batch at 0.5: which losses are returned?"""
    params, (X, Y) = network(g), batch(g)
    return [mlp.step(params, X, Y, 0.5) for _ in range(5)]


@probe
def two_batches(mlp, g):
    """A step on one batch at 0.2 and one on another at 0.4: what does `b2` hold?"""
    params = network(g)
    for lr in (0.2, 0.4):
        mlp.step(params, *batch(g, N=5), lr)
    return params[4].detach()


@probe
def still_to_be_trained(mlp, g):
    """After a step: which of the tensors still require a gradient, and are leaves?"""
    params = network(g)
    mlp.step(params, *batch(g), 0.1)
    return [[p.requires_grad, p.is_leaf] for p in params]


@probe
def lowest_loss(mlp, g):
    """`floor(X, Y)` of 40 examples of 2 letters out of 3, with 4 labels"""
    X = torch.randint(0, 3, (40, 2), generator=g)
    return mlp.floor(X, torch.randint(0, 4, (40,), generator=g))


@probe
def one_context_for_all(mlp, g):
    """`floor(X, Y)` of 12 examples with one and the same context"""
    return mlp.floor(torch.zeros(12, 3, dtype=torch.long), torch.randint(0, 3, (12,), generator=g))


@probe
def a_rare_and_a_common_context(mlp):
    """`floor(X, Y)`: context (1, 2) with labels 4, 5; context (2, 1) with labels 6, 6, 6, 6, 7, 7"""
    X = torch.tensor([[1, 2]] * 2 + [[2, 1]] * 6)
    return mlp.floor(X, torch.tensor([4, 5, 6, 6, 6, 6, 7, 7]))


@probe
def contexts_with_the_same_digits(mlp):
    """`floor(X, Y)`: contexts (1, 12), (11, 2) and (12, 1), each twice, with labels 3, 3, then 4, 4, then 5, 6"""
    X = torch.tensor([[1, 12], [1, 12], [11, 2], [11, 2], [12, 1], [12, 1]])
    return mlp.floor(X, torch.tensor([3, 3, 4, 4, 5, 6]))


@probe
def nothing_is_twofold(mlp, g):
    """`floor(X, Y)` of 9 different contexts"""
    X = torch.stack([torch.arange(9), torch.arange(9) % 2], 1)
    return mlp.floor(X, torch.randint(0, 5, (9,), generator=g))


@probe
def more_than_27_letters(mlp):
    """`floor(X, Y)`: contexts (1, 3), (0, 30) and (30, 0), each twice, with labels 3, 3, then 4, 4, then 5, 6"""
    X = torch.tensor([[1, 3], [1, 3], [0, 30], [0, 30], [30, 0], [30, 0]])
    return mlp.floor(X, torch.tensor([3, 3, 4, 4, 5, 6]))
