# wrong: falls linearly
# causes: falls_until_it_is_low
def lr_at(i, at=100_000, high=0.1, low=0.01):
    return max(low, high - (high - low) * i / at)
