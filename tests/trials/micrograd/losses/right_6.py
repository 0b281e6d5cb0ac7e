# right: one mean helper with reduce, starting from a Value, map and lambdas; alpha is put into every term
from functools import reduce
from operator import add

from micrograd.engine import Value


def _total(values):
    return reduce(add, values, Value(0.0))


def _mean(values):
    values = list(values)
    return _total(values) / len(values)


def mse(ys, ypred):
    return _mean(map(lambda y, p: (y - p) ** 2, ys, ypred))


def hinge(ys, scores):
    return _mean(map(lambda y, s: (s * -y + 1).relu(), ys, scores))


def l2(params, alpha):
    return _total(alpha * p**2 for p in params)
