"""32 or 64 examples, so that a share is the same number in float32 and float64."""

import torch
from shared import numbers

from zerotohero.grading.probe import probe


def hidden(g, n=32, H=6):
    """Answers of tanh, some of them near -1 and 1, the last unit hardly ever."""
    return torch.tanh(numbers(g, n, H) * torch.linspace(4.0, 0.5, H, dtype=torch.float64))


def with_dead(g, n=8, H=6):
    """Answers of tanh: unit 1 above 0.99 in all, unit 3 near both ends in all, unit 4 in all but one."""
    h = hidden(g, n, H) * 0.9
    h[:, 1] = 0.995 + 0.004 * torch.rand(n, generator=g, dtype=torch.float64)
    h[:, 3] = 0.995 * (2 * torch.randint(0, 2, (n,), generator=g) - 1)
    h[0, 3], h[1, 3] = 0.995, -0.995
    h[:, 4] = h[:, 3]
    h[int(torch.randint(0, n, (1,), generator=g)), 4] = 0.3
    return h


@probe
def shares(layers, g):
    """`saturation(h)` of 32 answers of 6 tanh neurons"""
    return layers.saturation(hidden(g))


@probe
def another_threshold(layers, g):
    """`saturation(h, 0.5)` of 64 answers of 4 tanh neurons"""
    return layers.saturation(hidden(g, 64, 4), 0.5)


@probe
def at_the_threshold(layers, g):
    """`saturation(h, 0.5)` of 8 answers of 3 neurons, some of them exactly 0.5 or -0.5"""
    h = torch.tensor([-0.75, -0.5, 0.25, 0.5, 0.75])[torch.randint(0, 5, (8, 3), generator=g)]
    h[0] = 0.5
    return layers.saturation(h, 0.5)


@probe
def as_many_examples_as_neurons(layers, g):
    """`saturation(h, 0.9)` of 8 answers of 8 tanh neurons"""
    return layers.saturation(hidden(g, 8, 8), 0.9)


@probe
def dead_tanhs(layers, g):
    """`dead_tanh(h)`: neuron 1 is at its upper end always, neuron 3 at either end, neuron 4 in all examples but one"""
    return layers.dead_tanh(with_dead(g))


@probe
def how_many_tanhs_are_dead(layers, g):
    """Half of 32 neurons answer 0.998 always, the others hardly ever: how many are dead, and which come first?"""
    h = hidden(g, 16, 32) * 0.9
    chosen = torch.randperm(32, generator=g)[:16]
    h[:, chosen] = 0.998
    return layers.dead_tanh(h)


@probe
def dead_relus(layers, g):
    """`dead_relu(h)` of 8 answers of 6 ReLUs: neurons 0 and 5 answer 0 always, neuron 2 in all but one, 1e-9 there"""
    h = numbers(g, 8, 6).abs()
    h[:, [0, 5]] = 0.0
    h[:, 2] = 0.0
    h[int(torch.randint(0, 8, (1,), generator=g)), 2] = 1e-9
    h[3, 1] = 0.0
    return layers.dead_relu(h)


@probe
def some_relus(layers, g):
    """`dead_relu(h)` of 4 answers of 16 ReLUs that are often 0"""
    return layers.dead_relu(torch.relu(numbers(g, 4, 16) - 0.8))


@probe
def barely_awake(layers, g):
    """Half of 12 neurons answer 0.9999 always, the others now and then 0.985, three of them in one of 256 examples: `dead_tanh(h)`"""
    h = torch.full((256, 12), 0.9999)
    awake = torch.randperm(12, generator=g)[:6]
    h[torch.randint(0, 256, (3,), generator=g), awake[:3]] = 0.985
    h[:64, awake[3:]] = 0.985
    return layers.dead_tanh(h)


@probe
def one_neuron(layers, g):
    """`saturation(h)`, `dead_tanh(h)` and `dead_relu(h)` of 32 answers of a single neuron"""
    h = hidden(g, 32, 1)
    return [layers.saturation(h), layers.dead_tanh(h), layers.dead_relu(h)]


@probe
def answers_stay(layers, g):
    """What does `h` hold after `saturation(h)`, `dead_tanh(h)` and `dead_relu(h)`?"""
    h = hidden(g, 8)
    layers.saturation(h), layers.dead_tanh(h), layers.dead_relu(h)
    return h
