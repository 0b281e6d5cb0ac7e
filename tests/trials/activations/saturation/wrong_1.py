# wrong: the mean of |h| against the threshold
# causes: dead_on_the_mean
def dead_tanh(h):
    return h.abs().mean(0) > 0.99
