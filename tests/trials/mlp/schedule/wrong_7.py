# wrong: at = 0 counts as not given, so the low rate does not begin at once
# causes: no_first_steps_counts_as_not_given
def lr_at(i, at=None, high=0.1, low=0.01):
    at = at or 100_000
    return high if i < at else low
