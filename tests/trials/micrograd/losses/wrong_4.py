# wrong: l2 squares alpha along with the parameter; it should be alpha times the sum of squares
# causes: alpha_squared
def mse(ys, ypred):
    return sum((p - y) ** 2 for y, p in zip(ys, ypred)) / len(ys)


def hinge(ys, scores):
    return sum((1 - y * s).relu() for y, s in zip(ys, scores)) / len(ys)


def l2(params, alpha):
    return sum((alpha * p) ** 2 for p in params)
