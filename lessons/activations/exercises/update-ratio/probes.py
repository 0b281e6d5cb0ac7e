from shared import numbers

from zerotohero.grading.probe import probe


def parameter(g, size=0.4, gradient=0.02, middle=0.0, of_gradient=0.0):
    """Return a parameter 6x5 with a gradient, each with a deviation and a mean."""
    p = (size * numbers(g, 6, 5) + middle).requires_grad_()
    p.grad = gradient * numbers(g, 6, 5) + of_gradient
    return p


@probe
def a_tenth(layers, g):
    """`update_ratio(p, 0.1)`: numbers of deviation 0.4, a gradient of deviation 0.02"""
    return layers.update_ratio(parameter(g), 0.1)


@probe
def another_rate(layers, g, rng):
    """The same at a rate between 0.3 and 0.9"""
    return layers.update_ratio(parameter(g), rng.uniform(0.3, 0.9))


@probe
def away_from_zero(layers, g):
    """`update_ratio(p, 0.1)`: the numbers lie around 2, the gradient around 0.3"""
    return layers.update_ratio(parameter(g, middle=2.0, of_gradient=0.3), 0.1)


@probe
def a_large_gradient(layers, g):
    """`update_ratio(p, 1.0)`: a gradient of deviation 30"""
    return layers.update_ratio(parameter(g, gradient=30.0), 1.0)


@probe
def p_stays(layers, g):
    """What do `p` and `p.grad` hold after `update_ratio(p, 0.1)`?"""
    p = parameter(g)
    layers.update_ratio(p, 0.1)
    return [p, p.grad]
