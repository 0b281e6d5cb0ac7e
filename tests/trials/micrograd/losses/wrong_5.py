# wrong: hinge works with max on .data and wraps the number, so that no gradient reaches the scores
from micrograd.engine import Value


def mse(ys, ypred):
    return sum((p - y) ** 2 for y, p in zip(ys, ypred)) / len(ys)


def hinge(ys, scores):
    losses = [Value(max(0, 1 - y * s.data)) for y, s in zip(ys, scores)]
    return sum(losses) / len(losses)


def l2(params, alpha):
    return alpha * sum(p * p for p in params)
