import torch
from shared import filled, numbers

from zerotohero.grading.probe import probe


def layer(attention2017, rng, d=8, H=2, ff=16):
    return filled(attention2017.DecoderLayer(d, H, ff), d // H, rng.randrange(1000))


@probe
def answers(attention2017, rng, g):
    """`DecoderLayer(8, 2, 16)`: three positions, five in the memory, no masks"""
    return layer(attention2017, rng)(numbers(g, 2, 3, 8), numbers(g, 2, 5, 8))


@probe
def causal(attention2017, rng, g):
    """With a causal mask (T, T)"""
    mask = torch.ones(3, 3, dtype=torch.bool).tril()
    return layer(attention2017, rng)(numbers(g, 2, 3, 8), numbers(g, 2, 5, 8), mask)


@probe
def memory_masked(attention2017, rng, g):
    """With the second example's memory ending in padding"""
    mem_mask = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]], dtype=torch.bool)[:, None, None, :]
    return layer(attention2017, rng)(numbers(g, 2, 3, 8), numbers(g, 2, 5, 8), mem_mask=mem_mask)


@probe
def both(attention2017, rng, g):
    """With both masks, T and S alike"""
    mask = torch.ones(4, 4, dtype=torch.bool).tril()
    mem_mask = torch.tensor([[1, 1, 0, 0], [1, 1, 1, 0]], dtype=torch.bool)[:, None, None, :]
    return layer(attention2017, rng)(numbers(g, 2, 4, 8), numbers(g, 2, 4, 8), mask, mem_mask)


@probe
def all_is_used(attention2017, rng, g):
    """How many of its parameters get no gradient from what comes out?"""
    made = layer(attention2017, rng)
    out = made(numbers(g, 1, 3, 8), numbers(g, 1, 4, 8))
    (out * numbers(g, *out.shape)).sum().backward()
    return sum(one.grad is None for one in made.parameters())


@probe
def size(attention2017):
    """How many weights, without biases and gains?"""
    return sum(one.numel() for one in attention2017.DecoderLayer(8, 2, 16).parameters() if one.dim() > 1)


@probe
def gains(attention2017):
    """How many gains begin at 1?"""
    return sum(
        one.numel() for one in attention2017.DecoderLayer(8, 2, 16).parameters() if one.dim() < 2 and (one == 1).all()
    )


@probe
def gradient_at_the_memory(attention2017, rng, g):
    """The gradient of a weighted sum of the answers at the memory"""
    mem = numbers(g, 1, 4, 8).requires_grad_(True)
    out = layer(attention2017, rng)(numbers(g, 1, 3, 8), mem)
    (out * numbers(g, *out.shape)).sum().backward()
    return mem.grad
