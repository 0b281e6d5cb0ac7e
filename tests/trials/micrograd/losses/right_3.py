# right: lists of the single losses and a helper for the mean; the max of hinge as (z + |z|) / 2 by sign; alpha inside the sum
def _mean(values):
    values = list(values)
    return sum(values) * (1.0 / len(values))


def _positive_part(z):
    return z if z.data > 0 else 0 * z


def mse(ys, ypred):
    return _mean(map(lambda pair: (pair[1] - pair[0]) ** 2, zip(ys, ypred)))


def hinge(ys, scores):
    return _mean([_positive_part(1 + -y * s) for y, s in zip(ys, scores)])


def l2(params, alpha):
    return sum([alpha * p ** 2 for p in params])
