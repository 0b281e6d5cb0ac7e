# wrong: falls linearly
# causes: falls_bit_by_bit
def lr_at(i, at=100_000, high=0.1, low=0.01):
    return max(low, high - (high - low) * i / at)
