# wrong: counts |h| equal to the threshold as above it
# causes: at_the_threshold_too
import torch


def saturation(h, threshold=0.99):
    return (h.abs() >= threshold).float().mean(0)


def dead_tanh(h):
    return saturation(h) == 1


def dead_relu(h):
    return (h == 0).all(0)
