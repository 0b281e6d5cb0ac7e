"""The networks are asked in evaluation, with fresh running statistics: how a BatchNorm1d divides, and where its eps
stands, is free."""

import torch
from shared import normal

from zerotohero.grading.probe import close, probe


def contexts(g, B, T, V=7):
    return torch.randint(V, (B, T), generator=g)


def given(model, g):
    """Return `model` with drawn parameters: the same for everybody who has the same ones in the same order."""
    with torch.no_grad():
        for p in model.parameters():
            p.copy_(normal(g, *p.shape) / (p.shape[0] ** 0.5 if p.dim() == 2 else 2))
    return model


def logits(wavenet, g, T):
    """Return what a network for T letters makes of 4 contexts in evaluation; 10 is added to each number."""
    model = given(wavenet.build(7, 3, 5, T), g)
    wavenet.evaluate(model)
    return close(model(contexts(g, 4, T)).detach() + 10, 1e-3)


@probe
def of_eight(wavenet, g):
    """`build(7, 3, 5)` with drawn parameters, in evaluation: its logits of 4 contexts, 10 added"""
    model = given(wavenet.build(7, 3, 5), g)
    wavenet.evaluate(model)
    return close(model(contexts(g, 4, 8)).detach() + 10, 1e-3)


@probe
def of_four(wavenet, g):
    """`build(7, 3, 5, 4)` with drawn parameters, in evaluation: its logits of 4 contexts, 10 added"""
    return logits(wavenet, g, 4)


@probe
def of_two(wavenet, g):
    """`build(7, 3, 5, 2)` with drawn parameters, in evaluation: its logits of 4 contexts, 10 added"""
    return logits(wavenet, g, 2)


@probe
def of_sixteen(wavenet, g):
    """`build(7, 3, 5, 16)` with drawn parameters, in evaluation: its logits of 4 contexts, 10 added"""
    return logits(wavenet, g, 16)


@probe
def in_training(wavenet, g):
    """`build(7, 3, 5)` in training, each BatchNorm1d's gamma 0: the logits of 4 contexts"""
    model = given(wavenet.build(7, 3, 5), g)
    with torch.no_grad():
        for layer in model.layers:
            if hasattr(layer, "gamma"):
                layer.gamma.zero_()
    return close(model(contexts(g, 4, 8)).detach() + 10, 1e-3)


@probe
def shapes(wavenet, rng):
    """`build(V, n_embd, n_hidden)`: the shapes of its parameters"""
    model = wavenet.build(rng.randint(20, 27), rng.randint(4, 6), rng.randint(10, 16))
    return [list(p.shape) for p in model.parameters()]


@probe
def how_many(wavenet):
    """`build(27, 24, 128)`: how many numbers are trained?"""
    return sum(p.nelement() for p in wavenet.build(27, 24, 128).parameters())


@probe
def deviations(wavenet):
    """`build(300, 100, 128)`: the deviation of the table and of each weight matrix"""
    return [close(p.std().item(), 0.05) for p in wavenet.build(300, 100, 128).parameters() if p.dim() == 2]


@probe
def vectors(wavenet):
    """`build(27, 5, 8)`: the smallest and the largest number of each gamma, beta and bias"""
    found = [p for p in wavenet.build(27, 5, 8).parameters() if p.dim() == 1]
    return [[p.min().item(), p.max().item()] for p in found]


@probe
def ready_to_train(wavenet, g):
    """`build(7, 3, 5)`, and backward from the sum of its logits: which parameters have a gradient?"""
    model = wavenet.build(7, 3, 5)
    model(contexts(g, 6, 8)).sum().backward()
    return [p.grad is not None for p in model.parameters()]


@probe
def one_context_alone(wavenet, g):
    """`evaluate(model)` after a batch: the logits of one context alone minus those of the same among others, the largest"""
    model = given(wavenet.build(7, 3, 5), g)
    IX = contexts(g, 6, 8)
    model(IX)
    wavenet.evaluate(model)
    return close((model(IX[:1]) - model(IX)[:1]).abs().max().item() + 1, 1e-4)


@probe
def running_left_alone(wavenet, g):
    """`evaluate(model)`, then a batch: has any running mean moved from 0?"""
    model = given(wavenet.build(7, 3, 5), g)
    wavenet.evaluate(model)
    model(contexts(g, 6, 8))
    return [layer.running_mean.abs().max().item() > 0 for layer in model.layers if hasattr(layer, "running_mean")]


@probe
def flags(wavenet):
    """`evaluate` of a Sequential of your own, BatchNorm1d(2) twice: what are their `.training`?"""
    model = wavenet.Sequential([wavenet.BatchNorm1d(2), wavenet.Tanh(), wavenet.BatchNorm1d(2)])
    wavenet.evaluate(model)
    return [bool(layer.training) for layer in model.layers if hasattr(layer, "gamma")]


@probe
def any_sequential(wavenet, g):
    """`evaluate` of a Sequential of your own, BatchNorm1d(2) twice: does it answer about one row alone as among others?"""
    model = wavenet.Sequential([wavenet.BatchNorm1d(2), wavenet.Tanh(), wavenet.BatchNorm1d(2)])
    x = normal(g, 5, 2).float()
    model(x)
    wavenet.evaluate(model)
    return close((model(x[:1]) - model(x)[:1]).abs().max().item() + 1, 1e-4)


@probe(stretch=True)
def one_inside_another(wavenet, g):
    """`evaluate` of a Sequential in a Sequential: does it answer about one row alone as among others?"""
    model = wavenet.Sequential([wavenet.Sequential([wavenet.BatchNorm1d(2)]), wavenet.Tanh()])
    x = normal(g, 5, 2).float()
    model(x)
    wavenet.evaluate(model)
    return close((model(x[:1]) - model(x)[:1]).abs().max().item() + 1, 1e-4)


@probe
def still_trainable(wavenet):
    """`build(7, 3, 5)` after `evaluate`: how many of its parameters require a gradient?"""
    model = wavenet.build(7, 3, 5)
    wavenet.evaluate(model)
    return sum(bool(p.requires_grad) for p in model.parameters())
