# wrong: the rate stays as it is after step 100,000, where the paper's training ended, instead of falling on
# causes: stands_still_in_the_end
def noam(step, d, warmup):
    step = min(step, 100_000)
    return d ** -0.5 * min(step ** -0.5, step * warmup ** -1.5)
