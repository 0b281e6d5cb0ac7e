# wrong: where no score costs anything, hinge returns the plain number 0.0, not a Value
def mse(ys, ypred):
    return sum((p - y) ** 2 for y, p in zip(ys, ypred)) / len(ypred)


def hinge(ys, scores):
    costly = [1 - y * s for y, s in zip(ys, scores) if y * s.data < 1]
    return sum(costly) / len(scores)


def l2(params, alpha):
    return alpha * sum(p ** 2 for p in params)
