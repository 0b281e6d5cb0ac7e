# wrong: hinge divides by the number of examples that cost something; it should divide by all
def mse(ys, ypred):
    return sum((p - y) ** 2 for y, p in zip(ys, ypred)) / len(ys)


def hinge(ys, scores):
    costs = [1 - y * s for y, s in zip(ys, scores)]
    costs = [c for c in costs if c.data > 0]
    if not costs:
        return 0 * scores[0]
    return sum(costs) / len(costs)


def l2(params, alpha):
    return alpha * sum(p * p for p in params)
