# right: the lecture's conditional expression
def lr_at(i, at=100_000, high=0.1, low=0.01):
    return high if i < at else low
