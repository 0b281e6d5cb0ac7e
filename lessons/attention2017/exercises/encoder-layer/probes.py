import torch
from shared import filled, numbers

from zerotohero.grading.probe import probe


def layer(attention2017, rng, d=8, H=2, ff=16):
    return filled(attention2017.EncoderLayer(d, H, ff), d // H, rng.randrange(1000))


@probe
def answers(attention2017, rng, g):
    """`EncoderLayer(8, 2, 16)` of six examples of five positions, whose numbers are not 0 on average"""
    return layer(attention2017, rng)(numbers(g, 6, 5, 8) + 3 * numbers(g, 6, 5, 1))


@probe
def large_numbers(attention2017, rng, g):
    """The same, of numbers ten times as large"""
    return layer(attention2017, rng)(10 * numbers(g, 2, 5, 8))


@probe
def masked(attention2017, rng, g):
    """With a mask (B, 1, 1, S) that hides the ends of all examples but the first"""
    lengths = torch.tensor([5, 3, 1, 2, 2, 1])
    mask = (torch.arange(5) < lengths[:, None])[:, None, None, :]
    return layer(attention2017, rng)(2 * numbers(g, 6, 5, 8), mask)


@probe
def spread(attention2017, rng, g):
    """Each position's mean and standard deviation in what comes out"""
    out = layer(attention2017, rng)(numbers(g, 1, 4, 8))
    return [out.mean(-1) + 1, out.std(-1)]


@probe
def all_is_used(attention2017, rng, g):
    """How many of its parameters get no gradient from what comes out?"""
    made = layer(attention2017, rng)
    out = made(numbers(g, 1, 3, 8))
    (out * numbers(g, *out.shape)).sum().backward()
    return sum(one.grad is None for one in made.parameters())


@probe
def size(attention2017):
    """How many weights, without biases and gains?"""
    return sum(one.numel() for one in attention2017.EncoderLayer(8, 2, 16).parameters() if one.dim() > 1)


@probe
def gains(attention2017):
    """How many gains begin at 1, beyond the 8 of one LayerNorm?"""
    layers = attention2017.EncoderLayer(8, 2, 16).parameters()
    return sum(one.numel() for one in layers if one.dim() < 2 and (one == 1).all()) - 8


@probe
def input_stays(attention2017, rng, g):
    """x after the call"""
    x = 5 * numbers(g, 1, 4, 8)
    layer(attention2017, rng)(x)
    return x


@probe
def straight_way_back(attention2017, rng, g):
    """With all weights at 0, so that the two parts say nothing: how many of the gradient's numbers at x are 0?"""
    made, x = layer(attention2017, rng), numbers(g, 2, 4, 8).requires_grad_(True)
    with torch.no_grad():
        for one in made.parameters():
            if one.dim() > 1:
                one.zero_()
    out = made(x)
    (out * numbers(g, *out.shape)).sum().backward()
    return int((x.grad == 0).sum())
