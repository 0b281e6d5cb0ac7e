# right: zip and sum, relu for hinge
def mse(ys, ypred):
    return sum((p - y) ** 2 for y, p in zip(ys, ypred)) / len(ys)


def hinge(ys, scores):
    return sum((1 - y * s).relu() for y, s in zip(ys, scores)) / len(ys)


def l2(params, alpha):
    return alpha * sum(p * p for p in params)
