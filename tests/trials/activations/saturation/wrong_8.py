# wrong: dead_relu takes everything below 1e-5 for 0, so a neuron with tiny answers counts as dead
# causes: nearly_zero
def dead_relu(h):
    return h.max(0).values < 1e-5


def saturation(h, threshold=0.99):
    return (h.abs() > threshold).float().mean(0)


def dead_tanh(h):
    return (h.abs() > 0.99).all(0)
