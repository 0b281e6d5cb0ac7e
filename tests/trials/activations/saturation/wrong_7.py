# wrong: a squeeze at the end, so the answer for a single neuron (H = 1) has no dimension
# causes: squeezed
def saturation(h, threshold=0.99):
    return (h.abs() > threshold).float().mean(0, keepdim=True).squeeze()


def dead_tanh(h):
    return (h.abs() > 0.99).all(0)


def dead_relu(h):
    return (h == 0).all(0)
