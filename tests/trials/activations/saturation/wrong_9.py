# wrong: dead_tanh is content with more than 99 of 100 examples, shows only with more than 100 examples
# causes: dead_on_the_share
def dead_tanh(h):
    return saturation(h) > 0.99


def saturation(h, threshold=0.99):
    return (h.abs() > threshold).float().mean(0)


def dead_relu(h):
    return (h == 0).all(0)
