"""Weights are set to eighths, whose sums float32 holds exactly."""

from functools import partial

import torch
from shared import eighths, numbers

from zerotohero.grading.probe import close, probe, stat


def with_weights(layer, g):
    """Return `layer`, its parameters set to drawn eighths."""
    for p in layer.parameters():
        p.data.copy_(eighths(g, *p.shape))
    return layer


def seeded(layers, g, *sizes):
    """Return a Linear that draws by g, or None where a class takes no generator (the notebook's does not)."""
    try:
        return layers.Linear(*sizes, g=g)
    except TypeError:
        return None


@probe
def parameters(layers, rng):
    """`Linear(fan_in, fan_out).parameters()`: what are their shapes?"""
    return [list(p.shape) for p in layers.Linear(rng.randint(3, 6), rng.randint(7, 9)).parameters()]


@probe
def parameters_without_a_bias(layers, rng):
    """`Linear(fan_in, fan_out, bias=False).parameters()`: what are their shapes?"""
    return [list(p.shape) for p in layers.Linear(rng.randint(3, 6), rng.randint(7, 9), bias=False).parameters()]


@probe
def output(layers, g):
    """A `Linear(4, 3)` whose parameters are set, and 5 rows: what does it return?"""
    return with_weights(layers.Linear(4, 3), g)(eighths(g, 5, 4))


@probe
def output_without_a_bias(layers, g):
    """The same with bias=False"""
    return with_weights(layers.Linear(4, 3, bias=False), g)(eighths(g, 5, 4))


@probe
def square(layers, g):
    """A `Linear(4, 4)` whose parameters are set, and 4 rows: what does it return?"""
    return with_weights(layers.Linear(4, 4), g)(eighths(g, 4, 4))


@probe
def more_dimensions(layers, g):
    """A `Linear(4, 3)` whose parameters are set, and x of 2x5x4: what does it return?"""
    return with_weights(layers.Linear(4, 3), g)(eighths(g, 2, 5, 4))


@probe
def kept(layers, g):
    """What is `layer.out` after two calls?"""
    layer = with_weights(layers.Linear(4, 3), g)
    layer(eighths(g, 5, 4))
    layer(eighths(g, 2, 4))
    return layer.out


@probe
def gradient_at_what_is_kept(layers, g):
    """`layer.out.retain_grad()`, then `(out * w).sum().backward()`, behind a `Linear` and behind a `Tanh`: what is `layer.out.grad`?"""
    x, found = eighths(g, 5, 4).requires_grad_(), []
    for layer in (with_weights(layers.Linear(4, 3), g), layers.Tanh()):
        out = layer(x)
        w = eighths(g, *out.shape)
        if layer.out.requires_grad:
            layer.out.retain_grad()
        (out * w).sum().backward()
        found.append(layer.out.grad)
    return found


@probe
def weight_and_bias(layers, rng):
    """`.weight` and `.bias` of a fresh `Linear`: the shapes of both, and the bias's largest number, without its sign"""
    layer = layers.Linear(rng.randint(3, 6), rng.randint(7, 9))
    return [list(layer.weight.shape), list(layer.bias.shape), layer.bias.abs().max().item()]


@probe
def deviation(layers):
    """`Linear(400, 300)`: what are deviation and mean of the first parameter?"""
    weight = layers.Linear(400, 300).parameters()[0]
    return [close(weight.std().item(), 0.02), stat(weight.mean().item(), 0.00015)]


@probe
def gradients(layers, g):
    """All parameters require a gradient; `(layer(x) * w).sum().backward()`: what are their gradients?"""
    layer = with_weights(layers.Linear(4, 3), g)
    for p in layer.parameters():
        p.requires_grad = True
    (layer(eighths(g, 5, 4)) * eighths(g, 5, 3)).sum().backward()
    return [p.grad for p in layer.parameters()]


@probe
def the_same_seed(layers, rng):
    """`Linear(20, 9, g=g)` with two generators of the same seed: by how much do the weights differ?"""
    seed = rng.randrange(2**30)
    made = [seeded(layers, torch.Generator().manual_seed(seed), 20, 9) for _ in range(2)]
    if None in made:
        return "takes no generator"
    one, other = (layer.parameters()[0] for layer in made)
    return (one - other).abs().max().item()


@probe
def the_same_seed_without_a_bias(layers, rng):
    """The same with bias=False"""
    seed = rng.randrange(2**30)
    made = [seeded(layers, torch.Generator().manual_seed(seed), 20, 9, False) for _ in range(2)]
    if None in made:
        return "takes no generator"
    one, other = (layer.parameters()[0] for layer in made)
    return (one - other).abs().max().item()


@probe
def another_draw(layers, g):
    """Two `Linear(20, 9)`, one after the other: how many weights do they share?"""
    make = partial(layers.Linear, 20, 9) if seeded(layers, g, 20, 9) is None else partial(layers.Linear, 20, 9, g=g)
    return int((make().parameters()[0] == make().parameters()[0]).sum())


@probe
def squashed(layers, g):
    """`Tanh()(x)` of 3 rows of 4"""
    return layers.Tanh()(numbers(g, 3, 4))


@probe
def squashed_and_kept(layers, g):
    """What is `layer.out` after `layer = Tanh(); layer(x)`?"""
    layer = layers.Tanh()
    layer(numbers(g, 3, 4))
    return layer.out


@probe
def nothing_to_train(layers):
    """`Tanh().parameters()`"""
    return layers.Tanh().parameters()
