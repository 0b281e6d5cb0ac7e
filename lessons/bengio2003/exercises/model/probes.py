import torch
from shared import network, stream

from zerotohero.grading.probe import probe


def contexts(rng, B=5, n=4, V=7):
    return torch.tensor([[rng.randrange(V) for _ in range(n - 1)] for _ in range(B)])


@probe
def examples(bengio2003, rng):
    """The contexts and words of eight words, n = 4"""
    X, y = bengio2003.windows(stream(rng, 8, 50), 4)
    return [X.tolist(), y.tolist()]


@probe
def of_pairs(bengio2003, rng):
    """n = 2"""
    X, y = bengio2003.windows(stream(rng, 6, 50), 2)
    return [X.tolist(), y.tolist()]


@probe
def two_examples(bengio2003, rng):
    """Six words, n = 5"""
    X, y = bengio2003.windows(stream(rng, 6, 50), 5)
    return [X.tolist(), y.tolist()]


@probe
def types(bengio2003, rng):
    """Of which types are X and y?"""
    return [str(one.dtype) for one in bengio2003.windows(stream(rng, 6, 50), 3)]


@probe
def with_direct(bengio2003, rng, g):
    """The logits of five contexts, with W"""
    return bengio2003.forward(contexts(rng), *network(g))


@probe
def without_direct(bengio2003, rng, g):
    """The logits of five contexts, without W"""
    return bengio2003.forward(contexts(rng), *network(g, direct=False))


@probe
def one_context(bengio2003, rng, g):
    """One context of two words"""
    return bengio2003.forward(contexts(rng, B=1, n=3), *network(g, n=3))


@probe
def square(bengio2003, rng, g):
    """As many contexts as words in each, as rows have numbers"""
    return bengio2003.forward(contexts(rng, B=3, n=4), *network(g, m=3, h=9, n=4))


@probe
def gradients(bengio2003, rng, g):
    """The gradients of a weighted sum of logits at C, H, d, U, b and W"""
    params = [one.requires_grad_(True) for one in network(g)]
    out = bengio2003.forward(contexts(rng), *params)
    (out * torch.randn(out.shape, generator=g, dtype=torch.float64)).sum().backward()
    return [one.grad for one in params]


@probe
def both(bengio2003, rng, g):
    """The logits of a text's own contexts, n = 4"""
    X, _ = bengio2003.windows(stream(rng, 7, 7), 4)
    return bengio2003.forward(X, *network(g))
