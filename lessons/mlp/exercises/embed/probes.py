import torch

from zerotohero.grading.probe import probe


def table(g, V, d):
    return torch.randn(V, d, generator=g, dtype=torch.float64)


def contexts(g, V, N, T):
    return torch.randint(0, V, (N, T), generator=g)


@probe
def as_in_the_lecture(mlp, g):
    """27 letters in 2 numbers each, five contexts of 3 letters: what is `embed(C, X)`?"""
    return mlp.embed(table(g, 27, 2), contexts(g, 27, 5, 3))


@probe
def other_sizes(mlp, g):
    """6 letters in 4 numbers each, four contexts of 2 letters: what is `embed(C, X)`?"""
    return mlp.embed(table(g, 6, 4), contexts(g, 6, 4, 2))


@probe
def one_context(mlp, g):
    """One context of 3 letters, 10 numbers each: what is `embed(C, X)`?"""
    return mlp.embed(table(g, 27, 10), contexts(g, 27, 1, 3))


@probe
def as_many_contexts_as_letters_in_one(mlp, g):
    """Three contexts of 3 letters, 3 numbers each: what is `embed(C, X)`?"""
    return mlp.embed(table(g, 5, 3), contexts(g, 5, 3, 3))


@probe
def gradient(mlp, g):
    """`(embed(C, X) * w).sum().backward()`: what is `C.grad`?"""
    C, X = table(g, 6, 2).requires_grad_(), contexts(g, 6, 5, 3)
    (mlp.embed(C, X) * torch.randn(5, 6, generator=g, dtype=torch.float64)).sum().backward()
    return C.grad
