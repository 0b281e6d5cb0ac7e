# right: the equation as printed
def noam(step, d, warmup):
    return d ** (-0.5) * min(step ** (-0.5), step * warmup ** (-1.5))
