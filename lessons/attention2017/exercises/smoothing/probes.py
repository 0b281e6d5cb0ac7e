import torch
from shared import numbers

from zerotohero.grading.probe import probe


def asked(rng, g, B=2, T=4, V=6):
    y = torch.tensor([[rng.randrange(1, V) for _ in range(T)] for _ in range(B)])
    return 2 * numbers(g, B, T, V), y


@probe
def loss(attention2017, rng, g):
    """Two examples of four positions, six symbols"""
    return attention2017.label_smoothing_loss(*asked(rng, g))


@probe
def two_symbols(attention2017, rng, g):
    """One position, three symbols"""
    return attention2017.label_smoothing_loss(*asked(rng, g, 1, 1, 3))


@probe
def no_smoothing(attention2017, rng, g):
    """eps = 0"""
    return attention2017.label_smoothing_loss(*asked(rng, g), eps=0.0)


@probe
def more_smoothing(attention2017, rng, g):
    """eps = 0.8, of three symbols, where the model is sure of the right ones"""
    logits, y = asked(rng, g, V=3)
    logits += 5 * torch.nn.functional.one_hot(y, 3)
    return attention2017.label_smoothing_loss(logits, y, eps=0.8)


@probe
def padded(attention2017, rng, g):
    """Six batches with padding in the second example"""
    losses = []
    for _ in range(6):
        logits, y = asked(rng, g)
        y[1, 2:] = 0
        losses.append(attention2017.label_smoothing_loss(logits, y))
    return losses


@probe
def another_pad(attention2017, rng, g):
    """The same where 5 is padding, and 0 is a symbol"""
    losses = []
    for _ in range(6):
        logits, y = asked(rng, g, V=6)
        y[y == 5] = 0
        y[0, 3], y[1, 2:], y[1, 0] = 0, 5, 0
        losses.append(attention2017.label_smoothing_loss(logits, y, pad=5))
    return losses


@probe
def large_logits(attention2017, rng, g):
    """Logits a hundred times as large"""
    logits, y = asked(rng, g)
    return attention2017.label_smoothing_loss(100 * logits, y)


@probe
def gradient(attention2017, rng, g):
    """The gradient at the logits, one position of padding among them"""
    logits, y = asked(rng, g, 1, 3, 4)
    y[0, 2] = 0
    logits.requires_grad_(True)
    attention2017.label_smoothing_loss(logits, y).backward()
    return logits.grad


@probe
def y_stays(attention2017, rng, g):
    """y after the call, where 5 is padding"""
    logits, y = asked(rng, g)
    y[1, 2:] = 5
    attention2017.label_smoothing_loss(logits, y, pad=5)
    return y
