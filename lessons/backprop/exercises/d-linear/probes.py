from shared import normal

from zerotohero.grading.probe import probe


def _asked(backprop, g, n=32, I=6, O=4):  # noqa: E741
    return backprop.d_linear(normal(g, n, O), normal(g, n, I), normal(g, I, O))


@probe
def dx(backprop, g):
    """`d_linear(dout, x, W)`: the first, dx, for n = 32, I = 6, O = 4"""
    return _asked(backprop, g)[0]


@probe
def dW(backprop, g):
    """`d_linear(dout, x, W)`: the second, dW, for n = 32, I = 6, O = 4"""
    return _asked(backprop, g)[1]


@probe
def db(backprop, g):
    """`d_linear(dout, x, W)`: the third, db, for n = 32, I = 6, O = 4"""
    return _asked(backprop, g)[2]


@probe
def square(backprop, g):
    """All three for n = I = O = 3, where no shape gives a mistake away"""
    return list(_asked(backprop, g, 3, 3, 3))


@probe
def nothing_is_changed(backprop, g):
    """After it: `dout`, `x` and `W`"""
    given = [normal(g, 5, 3), normal(g, 5, 4), normal(g, 4, 3)]
    backprop.d_linear(*given)
    return given
