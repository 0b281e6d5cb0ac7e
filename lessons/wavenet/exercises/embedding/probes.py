import torch
from shared import eighths

from zerotohero.grading.probe import close, probe, stat


def _filled(wavenet, g, V=7, d=3):
    """Return an Embedding whose table holds drawn eighths."""
    layer = wavenet.Embedding(V, d)
    with torch.no_grad():
        layer.weight.copy_(eighths(g, V, d))
    return layer


@probe
def rows(wavenet, g):
    """`Embedding(7, 3)` with a table of its own, IX (4, 5): what does it return?"""
    return _filled(wavenet, g)(torch.randint(7, (4, 5), generator=g))


@probe
def one_row(wavenet, g):
    """The same for IX (1, 8): one context alone"""
    return _filled(wavenet, g)(torch.randint(7, (1, 8), generator=g))


@probe
def kept(wavenet, g):
    """What is `layer.out` after two calls?"""
    layer = _filled(wavenet, g)
    layer(torch.randint(7, (4, 5), generator=g))
    layer(torch.randint(7, (2, 3), generator=g))
    return layer.out


@probe
def parameters(wavenet, rng):
    """`Embedding(V, d).parameters()`: what are their shapes?"""
    return [list(p.shape) for p in wavenet.Embedding(rng.randint(3, 6), rng.randint(7, 9)).parameters()]


@probe
def moved(wavenet, g):
    """2 is added in place to each of its `parameters()`: what does it return then?"""
    layer = _filled(wavenet, g)
    with torch.no_grad():
        for p in layer.parameters():
            p += 2
    return layer(torch.randint(7, (4, 5), generator=g))


@probe
def distribution(wavenet):
    """`Embedding(300, 400)`: deviation and mean of the table, and its share of numbers beyond 2"""
    weight = wavenet.Embedding(300, 400).weight
    beyond = (weight.abs() > 2).float().mean().item()
    return [close(weight.std().item(), 0.02), stat(weight.mean().item(), 0.003), stat(beyond, 0.0006)]


@probe
def drawn_anew(wavenet):
    """Two `Embedding(20, 9)`, one after the other: how many numbers do their tables share?"""
    return int((wavenet.Embedding(20, 9).weight == wavenet.Embedding(20, 9).weight).sum())


@probe
def gradients(wavenet, g):
    """`(layer(IX) * w).sum().backward()`, where letters occur more than once: what is the gradient of the table?"""
    layer = _filled(wavenet, g)
    for p in layer.parameters():
        p.requires_grad = True
    (layer(torch.randint(7, (4, 5), generator=g)) * eighths(g, 4, 5, 3)).sum().backward()
    return layer.weight.grad


@probe
def one_place(wavenet, g):
    """The same for IX (4, 1): contexts of one letter"""
    return _filled(wavenet, g)(torch.randint(7, (4, 1), generator=g))
