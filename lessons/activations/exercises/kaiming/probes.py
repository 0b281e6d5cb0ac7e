"""A draw is judged by its deviation, within 2 %."""

import torch

from zerotohero.grading.probe import close, probe, stat


@probe
def shape(layers, g, rng):
    """`init_linear(fan_in, fan_out, g)`: what is the shape of `W1`?"""
    return list(layers.init_linear(rng.randint(20, 60), rng.randint(70, 99), g).shape)


@probe
def deviation(layers, g):
    """`init_linear(500, 300, g)`: what is the deviation of `W1`?"""
    return close(layers.init_linear(500, 300, g).std().item(), 0.02)


@probe
def more_outputs_than_inputs(layers, g):
    """`init_linear(35, 2000, g)`: what is the deviation of `W1`?"""
    return close(layers.init_linear(35, 2000, g).std().item(), 0.02)


@probe
def another_gain(layers, g, rng):
    """`init_linear(500, 300, g, gain)` for a gain between 2 and 4: what is the deviation of `W1`?"""
    return close(layers.init_linear(500, 300, g, rng.uniform(2, 4)).std().item(), 0.02)


@probe
def middle(layers, g):
    """`init_linear(500, 300, g)`: what is the mean of `W1`, times 100?"""
    return stat(100 * layers.init_linear(500, 300, g).mean().item(), 0.02)


@probe
def spread_is_kept(layers, g):
    """400 rows of 300 normal numbers, times `init_linear(300, 300, g, 1.0)`: what is the deviation of the result?"""
    W = layers.init_linear(300, 300, g, 1.0)
    return close((torch.randn(400, 300, generator=g, dtype=W.dtype) @ W).std().item(), 0.03)


@probe
def the_same_seed(layers, rng):
    """Two generators with the same seed: by how much does `W1` differ?"""
    seed = rng.randrange(2**30)
    one, other = (layers.init_linear(20, 9, torch.Generator().manual_seed(seed)) for _ in range(2))
    return (one - other).abs().max().item()


@probe
def another_draw(layers, g):
    """`init_linear(20, 9, g)` twice: how many numbers are the same as before?"""
    return int((layers.init_linear(20, 9, g) == layers.init_linear(20, 9, g)).sum())


@probe
def without_a_generator(layers, rng):
    """`init_linear(fan_in, 9)`: what is the shape of `W1`?"""
    return list(layers.init_linear(rng.randint(20, 60), 9).shape)
