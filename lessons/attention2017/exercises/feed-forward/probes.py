from shared import filled, numbers

from zerotohero.grading.probe import probe


@probe
def answers(attention2017, rng, g):
    """`FeedForward(4, 16)` of two examples of three positions"""
    return filled(attention2017.FeedForward(4, 16), 4, rng.randrange(1000))(numbers(g, 2, 3, 4))


@probe
def narrow(attention2017, rng, g):
    """`FeedForward(8, 4)`, narrower in the middle"""
    return filled(attention2017.FeedForward(8, 4), 4, rng.randrange(1000))(numbers(g, 1, 3, 8))


@probe
def size(attention2017):
    """How many weights has `FeedForward(4, 16)`, biases and all?"""
    return sum(one.numel() for one in attention2017.FeedForward(4, 16).parameters())


@probe
def biases(attention2017, rng, g):
    """With all biases at 1"""
    import torch

    layer = filled(attention2017.FeedForward(4, 16), 4, rng.randrange(1000))
    with torch.no_grad():
        for one in layer.parameters():
            if one.dim() < 2:
                one.fill_(1.0)
    return layer(numbers(g, 1, 3, 4))
