# wrong: mse divides the number in the sum's .data, so its value is the mean but its gradients are those of the sum
def mse(ys, ypred):
    total = sum((p - y) ** 2 for y, p in zip(ys, ypred))
    total.data /= len(ypred)
    return total


def hinge(ys, scores):
    return sum((1 - y * s).relu() for y, s in zip(ys, scores)) / len(scores)


def l2(params, alpha):
    return alpha * sum(p ** 2 for p in params)
