# wrong: a tenth of high, whatever low says
# causes: a_tenth_of_high
def lr_at(i, at=100_000, high=0.1, low=0.01):
    return high if i < at else high / 10
