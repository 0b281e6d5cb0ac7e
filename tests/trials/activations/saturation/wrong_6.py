# wrong: dead_tanh compares the mean of |h|, so one example below 0.99 goes unnoticed
# causes: dead_on_the_mean
import torch


def saturation(h, threshold=0.99):
    return (h.abs() > threshold).float().mean(dim=0)


def dead_tanh(h):
    return h.abs().mean(dim=0) > 0.99


def dead_relu(h):
    return h.sum(dim=0) == 0
