# wrong: max instead of min
# causes: larger_of_both
def noam(step, d, warmup):
    return d ** -0.5 * max(step ** -0.5, step * warmup ** -1.5)
