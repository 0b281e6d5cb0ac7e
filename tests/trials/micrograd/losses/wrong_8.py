# wrong: l2 takes the mean of the squared parameters instead of their sum
# causes: mean_of_parameters
def mse(ys, ypred):
    return sum((yp - y) ** 2 for y, yp in zip(ys, ypred)) / len(ys)


def hinge(ys, scores):
    return sum((1 - y * s).relu() for y, s in zip(ys, scores)) / len(ys)


def l2(params, alpha):
    return alpha * sum(p**2 for p in params) / len(params)
