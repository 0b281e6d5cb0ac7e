# wrong: the rate never gets below 1e-6, so the first steps of a long warmup are too large
# causes: never_below_a_floor
def noam(step, d, warmup):
    rate = d ** -0.5 * min(step ** -0.5, step * warmup ** -1.5)
    return max(rate, 1e-6)
