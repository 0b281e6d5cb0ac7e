# wrong: hinge is the mean over the scores that cost something, instead of over all
def mse(ys, ypred):
    return sum((yp - y) ** 2 for y, yp in zip(ys, ypred)) / len(ys)


def hinge(ys, scores):
    costs = [1 - y * s for y, s in zip(ys, scores)]
    costs = [c for c in costs if c.data > 0]
    if not costs:
        return scores[0] * 0
    return sum(costs) / len(costs)


def l2(params, alpha):
    return alpha * sum(p * p for p in params)
