# wrong: after the warmup the steps are counted from 0, one over the root of step - 1
def noam(step, d, warmup):
    if step <= warmup:
        return d ** -0.5 * step * warmup ** -1.5
    return d ** -0.5 * (step - 1) ** -0.5
