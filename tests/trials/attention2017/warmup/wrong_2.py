# wrong: multiplies by the root of d instead of dividing by it
# causes: times_the_root
def noam(step, d, warmup):
    return d ** 0.5 * min(step ** -0.5, step * warmup ** -1.5)
