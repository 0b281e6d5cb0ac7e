import torch
from shared import network

from zerotohero.grading.probe import probe


def asked(rng, g, B=5, n=4, V=7, direct=True):
    X = torch.tensor([[rng.randrange(V) for _ in range(n - 1)] for _ in range(B)])
    X[0, 0] = X[1, -1] = X[1, 0]
    return torch.randn(B, V, generator=g, dtype=torch.float64), X, network(g, V=V, n=n, direct=direct)


def gradient(bengio2003, rng, g, name, **sizes):
    dlogits, X, params = asked(rng, g, **sizes)
    return bengio2003.backward(dlogits, X, *params)[name]


@probe
def table(bengio2003, rng, g):
    """The gradient at C, words standing in several contexts"""
    return gradient(bengio2003, rng, g, "C")


@probe
def hidden(bengio2003, rng, g):
    """At H"""
    return gradient(bengio2003, rng, g, "H")


@probe
def hidden_bias(bengio2003, rng, g):
    """At d"""
    return gradient(bengio2003, rng, g, "d")


@probe
def output(bengio2003, rng, g):
    """At U"""
    return gradient(bengio2003, rng, g, "U")


@probe
def output_bias(bengio2003, rng, g):
    """At b"""
    return gradient(bengio2003, rng, g, "b")


@probe
def direct(bengio2003, rng, g):
    """At W"""
    return gradient(bengio2003, rng, g, "W")


@probe
def table_without_direct(bengio2003, rng, g):
    """At C where there is no W"""
    return gradient(bengio2003, rng, g, "C", direct=False)


@probe
def names(bengio2003, rng, g):
    """Which gradients are there without W?"""
    dlogits, X, params = asked(rng, g, direct=False)
    grads = bengio2003.backward(dlogits, X, *params)
    return sorted(name for name, grad in grads.items() if grad is not None)


@probe
def one_context(bengio2003, rng, g):
    """One context of one word twice: all of them"""
    dlogits, X, params = asked(rng, g, B=2, n=3)
    grads = bengio2003.backward(dlogits[:1], X[1:], *params)
    return [grads[name] for name in "CHdUbW"]


@probe
def parameters_stay(bengio2003, rng, g):
    """C and dlogits after the call"""
    dlogits, X, params = asked(rng, g)
    bengio2003.backward(dlogits, X, *params)
    return [params[0], dlogits]


@probe
def direct_of_zeros(bengio2003, rng, g):
    """At W where it is all zeros"""
    dlogits, X, params = asked(rng, g)
    return bengio2003.backward(dlogits, X, *params[:-1], torch.zeros_like(params[-1]))["W"]
