# right: index loops; hinge leaves out the scores that cost nothing but divides by all
def mse(ys, ypred):
    n = len(ys)
    total = 0
    for i in range(n):
        d = ys[i] - ypred[i]
        total = total + d * d
    return total / n


def hinge(ys, scores):
    n = len(ys)
    total = scores[0] * 0.0
    for i in range(n):
        if ys[i] * scores[i].data < 1:
            total = total + 1 - scores[i] * ys[i]
    return total / n


def l2(params, alpha):
    total = 0.0
    for i in range(len(params)):
        total = total + params[i] ** 2
    return total * alpha
