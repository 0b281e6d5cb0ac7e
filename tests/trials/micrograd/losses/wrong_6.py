# wrong: hinge takes max on the plain numbers: the number is right, but no gradient reaches the scores
from micrograd.engine import Value


def mse(ys, ypred):
    return sum((yp - y) ** 2 for y, yp in zip(ys, ypred)) / len(ys)


def hinge(ys, scores):
    return sum(Value(max(0.0, (1 - y * s).data)) for y, s in zip(ys, scores)) / len(ys)


def l2(params, alpha):
    return alpha * sum(p * p for p in params)
