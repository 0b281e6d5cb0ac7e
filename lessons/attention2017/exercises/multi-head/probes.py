import torch
from shared import filled, numbers

from zerotohero.grading.probe import probe


def heads(attention2017, rng, d=8, H=2):
    return filled(attention2017.MultiHead(d, H), d // H, rng.randrange(1000))


@probe
def looking_at_itself(attention2017, rng, g):
    """Five positions look at themselves: two heads, d = 8"""
    x = numbers(g, 2, 5, 8)
    return heads(attention2017, rng)(x, x)


@probe
def looking_elsewhere(attention2017, rng, g):
    """Three positions look at five others"""
    return heads(attention2017, rng)(2 * numbers(g, 2, 3, 8), numbers(g, 2, 5, 8))


@probe
def one_head(attention2017, rng, g):
    """One head of d = 6"""
    return heads(attention2017, rng, 6, 1)(numbers(g, 1, 3, 6), numbers(g, 1, 4, 6))


@probe
def four_heads(attention2017, rng, g):
    """Four heads of d = 12"""
    return heads(attention2017, rng, 12, 4)(2 * numbers(g, 1, 3, 12), numbers(g, 1, 4, 12))


@probe
def masked(attention2017, rng, g):
    """With a mask (T, S): position t may look at 0 to t"""
    x = numbers(g, 2, 4, 8)
    return heads(attention2017, rng)(x, x, torch.ones(4, 4, dtype=torch.bool).tril())


@probe
def masked_by_example(attention2017, rng, g):
    """With a mask (B, 1, 1, S)"""
    mask = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]], dtype=torch.bool)[:, None, None, :]
    return heads(attention2017, rng)(numbers(g, 2, 3, 8), numbers(g, 2, 5, 8), mask)


@probe
def size(attention2017):
    """How many weights has `MultiHead(8, 2)`, biases aside?"""
    return sum(weight.numel() for weight in attention2017.MultiHead(8, 2).parameters() if weight.dim() > 1)


@probe
def as_many_elsewhere(attention2017, rng, g):
    """Four positions look at four others"""
    return heads(attention2017, rng)(2 * numbers(g, 2, 4, 8), numbers(g, 2, 4, 8))
