# right: loops over the index, the mean worked in one by one, d * d instead of a power; hinge adds only what costs (and still divides by all)
from micrograd.engine import Value


def mse(ys, ypred):
    n = len(ypred)
    total = Value(0.0)
    for i in range(n):
        d = ys[i] - ypred[i]
        total = total + d * d * (1 / n)
    return total


def hinge(ys, scores):
    total = Value(0.0)
    for i in range(len(scores)):
        margin = scores[i] * ys[i]
        if margin.data < 1:
            total = total + 1 - margin
    return total / len(scores)


def l2(params, alpha):
    total = Value(0.0)
    for p in params:
        total = total + p ** 2
    return total * alpha
