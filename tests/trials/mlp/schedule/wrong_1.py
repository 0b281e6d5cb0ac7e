# wrong: falls linearly
def lr_at(i, at=100_000, high=0.1, low=0.01):
    return max(low, high - (high - low) * i / at)
