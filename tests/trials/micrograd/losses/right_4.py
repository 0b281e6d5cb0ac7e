# right: sums over generators, relu for max(0, .)
def mse(ys, ypred):
    return sum((yp - y) ** 2 for y, yp in zip(ys, ypred)) / len(ys)


def hinge(ys, scores):
    return sum((1 - y * s).relu() for y, s in zip(ys, scores)) * (1.0 / len(ys))


def l2(params, alpha):
    return alpha * sum(p * p for p in params)
