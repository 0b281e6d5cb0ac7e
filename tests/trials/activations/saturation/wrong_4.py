# wrong: dead_tanh wants all examples at the same end, a unit that jumps between both ends counts as alive
# causes: dead_upper_end_only
import torch


def saturation(h, threshold=0.99):
    return (h.abs() > threshold).float().mean(0)


def dead_tanh(h):
    return (h > 0.99).all(0) | (h < -0.99).all(0)


def dead_relu(h):
    return (h == 0).all(0)
