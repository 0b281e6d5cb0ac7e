# wrong: goes on falling after every further `at` steps instead of staying at `low`
def lr_at(i, at=100_000, high=0.1, low=0.01):
    drops = i // at
    if drops == 0:
        return high
    return low * (low / high) ** (drops - 1)
