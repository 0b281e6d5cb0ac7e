# right: a tuple indexed by a comparison
from operator import ge


def lr_at(i, at=100_000, high=0.1, low=0.01):
    return (high, low)[ge(i, at)]
