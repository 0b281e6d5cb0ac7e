# wrong: the names are exchanged
# causes: exchanged
def lr_at(i, at=100_000, high=0.1, low=0.01):
    if i < at:
        return low
    return high
