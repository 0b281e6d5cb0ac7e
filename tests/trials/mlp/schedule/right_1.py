# right: a list of both, chosen by a truth
def lr_at(i, at=100_000, high=0.1, low=0.01):
    return [high, low][i >= at]
