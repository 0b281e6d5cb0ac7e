# wrong: one step too many at the high rate
# causes: one_step_late
def lr_at(i, at=100_000, high=0.1, low=0.01):
    return high if i <= at else low
