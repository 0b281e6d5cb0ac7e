import math

import torch

from zerotohero.grading.probe import close, probe, stat


@probe
def honest_loss(layers, rng):
    """`initial_loss(V)` for V = 27, for another V, and for V = 1"""
    return close([layers.initial_loss(V) for V in (27, rng.randint(30, 99), 1)], 1e-6)


@probe
def shapes(layers, g, rng):
    """`output_init(fan_in, V, g)`: what are the shapes of `W2` and `b2`?"""
    W2, b2 = layers.output_init(rng.randint(20, 90), rng.randint(100, 150), g)
    return [list(W2.shape), list(b2.shape)]


@probe
def spread(layers, g):
    """`output_init(200, 300, g)`: what are deviation and mean of `W2`, times 100?"""
    W2, _ = layers.output_init(200, 300, g)
    return [stat(100 * W2.std().item(), 0.003), stat(100 * W2.mean().item(), 0.0041)]


@probe
def bias(layers, g):
    """The same: what is the largest number in `b2`, without its sign?"""
    return layers.output_init(200, 300, g)[1].abs().max().item()


@probe
def first_loss(layers, g):
    """64 rows of 200 numbers, tanh of normal ones, through the layer: what is their loss, on V = 27 labels, less ln 27?"""
    W2, b2 = layers.output_init(200, 27, g)
    h = torch.tanh(torch.randn(64, 200, generator=g, dtype=W2.dtype))
    Y = torch.randint(0, 27, (64,), generator=g)
    loss = torch.nn.functional.cross_entropy(h @ W2 + b2, Y).item()
    return stat(loss - math.log(27), 0.02)


@probe
def the_same_seed(layers, rng):
    """Two generators with the same seed: by how much does `W2` differ?"""
    seed = rng.randrange(2**30)
    one, other = (layers.output_init(20, 9, torch.Generator().manual_seed(seed))[0] for _ in range(2))
    return (one - other).abs().max().item()


@probe
def another_draw(layers, g):
    """`output_init(20, 9, g)` twice: how many numbers of `W2` are the same as before?"""
    return int((layers.output_init(20, 9, g)[0] == layers.output_init(20, 9, g)[0]).sum())


@probe
def without_a_generator(layers, rng):
    """`output_init(fan_in, V)`: what is the shape of `W2`?"""
    return list(layers.output_init(rng.randint(20, 90), 9)[0].shape)


@probe
def letters_with_the_same_weights(layers, g):
    """`output_init(20, 9, g)`: how many numbers of `W2` are the same as the one beside them, or below them?"""
    W2, _ = layers.output_init(20, 9, g)
    return [int((W2[:, 1:] == W2[:, :-1]).sum()), int((W2[1:] == W2[:-1]).sum())]


@probe
def another_seed(layers, rng):
    """`output_init(20, 9, g)` with generators of two seeds: how many numbers of `W2` do they share?"""
    seed = rng.randrange(2**30)
    one, other = (layers.output_init(20, 9, torch.Generator().manual_seed(seed + i))[0] for i in range(2))
    return int((one == other).sum())
