# wrong: gradients beyond 10 are cut off before the step
# causes: steep_ones_cut_off
def sgd_step(params, lr):
    for p in params:
        p.data -= lr * max(-10.0, min(10.0, p.grad))
