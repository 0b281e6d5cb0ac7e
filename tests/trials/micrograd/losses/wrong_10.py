# wrong: with alpha = 0, l2 returns the plain number 0.0, not a Value
# causes: number_where_alpha_is_zero
def mse(ys, ypred):
    return sum((p - y) ** 2 for y, p in zip(ys, ypred)) / len(ypred)


def hinge(ys, scores):
    return sum((1 - y * s).relu() for y, s in zip(ys, scores)) / len(scores)


def l2(params, alpha):
    if not alpha:
        return 0.0
    return alpha * sum(p ** 2 for p in params)
