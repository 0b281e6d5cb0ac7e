# wrong: hinge writes its costs into the caller's list of scores
def mse(ys, ypred):
    return sum((p - y) ** 2 for y, p in zip(ys, ypred)) / len(ypred)


def hinge(ys, scores):
    for i, y in enumerate(ys):
        scores[i] = (1 - y * scores[i]).relu()
    return sum(scores) / len(scores)


def l2(params, alpha):
    return alpha * sum(p ** 2 for p in params)
