import torch
from shared import numbers

from zerotohero.grading.probe import probe


def pieces(g, I=4, H=3, smallest=0.3):
    """Return W, b, gamma, beta, mean, var."""
    return (
        numbers(g, I, H),
        numbers(g, H) + 2,
        1.5 + numbers(g, H).abs(),
        numbers(g, H) - 3,
        numbers(g, H) + 0.5,
        smallest + numbers(g, H).abs(),
    )


@probe
def weight(layers, g):
    """W 4x3: what is the new weight?"""
    return layers.fold(*pieces(g), 1e-5)[0]


@probe
def bias(layers, g):
    """W 4x3: what is the new bias?"""
    return layers.fold(*pieces(g), 1e-5)[1]


@probe
def square(layers, g):
    """W 3x3: what are the new weight and bias?"""
    return list(layers.fold(*pieces(g, 3, 3), 1e-5))


@probe
def hardly_any_variance(layers, g):
    """Variances of a few hundredths and eps = 0.01: what are the new weight and bias?"""
    W, b, gamma, beta, mean, var = pieces(g)
    return list(layers.fold(W, b, gamma, beta, mean, 0.02 * var, 0.01))


@probe
def negative_gamma(layers, g):
    """The gamma of two of the three units is below 0: what are the new weight and bias?"""
    W, b, gamma, *others = pieces(g)
    return list(layers.fold(W, b, gamma * torch.tensor([-1.0, 1.0, -1.0]), *others, 1e-5))


@probe
def one_layer_for_two(layers, g):
    """`x @ W_new + b_new` for 5 rows"""
    W, b = layers.fold(*pieces(g), 1e-5)
    return numbers(g, 5, 4) @ W + b


@probe
def given_stay(layers, g):
    """What do `W` and `b` hold after `fold(…)`?"""
    given = pieces(g)
    layers.fold(*given, 1e-5)
    return list(given[:2])


@probe
def no_variance(layers, g):
    """The variance of one unit is 0, those of the others are a few hundredths, and eps = 0.01: what are the new weight and bias?"""
    W, b, gamma, beta, mean, var = pieces(g)
    var = 0.02 * var
    var[1] = 0.0
    return list(layers.fold(W, b, gamma, beta, mean, var, 0.01))
