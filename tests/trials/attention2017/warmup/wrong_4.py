# wrong: counts the first step as 0 and so adds one
# causes: counted_from_0
def noam(step, d, warmup):
    step = step + 1
    return d ** -0.5 * min(step ** -0.5, step * warmup ** -1.5)
