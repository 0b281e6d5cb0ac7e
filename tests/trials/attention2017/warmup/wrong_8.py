# wrong: the climb is step / warmup times d^-0.5, without warmup^-0.5, so that the rate jumps down at warmup
def noam(step, d, warmup):
    if step < warmup:
        return d ** -0.5 * step / warmup
    return d ** -0.5 * step ** -0.5
