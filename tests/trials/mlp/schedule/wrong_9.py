# wrong: sorts the two rates, so a schedule whose second rate is the larger one is turned round
# causes: rates_sorted
def lr_at(i, at=100_000, high=0.1, low=0.01):
    return max(high, low) if i < at else min(high, low)
