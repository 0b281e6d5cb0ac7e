# wrong: the rate is rounded to six places, which takes most digits of the small ones
def noam(step, d, warmup):
    return round(d ** -0.5 * min(step ** -0.5, step * warmup ** -1.5), 6)
