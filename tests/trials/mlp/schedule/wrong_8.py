# wrong: low = 0 counts as not given and becomes a tenth of high
# causes: rate_of_zero_counts_as_not_given
def lr_at(i, at=100_000, high=0.1, low=0.01):
    return high if i < at else (low or high / 10)
