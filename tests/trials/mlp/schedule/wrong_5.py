# wrong: the low rate is always a tenth of the high one, `low` is ignored
# causes: a_tenth_of_high
def lr_at(i, at=100_000, high=0.1, low=0.01):
    if i < at:
        return high
    return high / 10
