# right: count_nonzero for the share, the smallest |h| for tanh, no truthy entry for ReLU
import torch


def saturation(h, threshold=0.99):
    return torch.count_nonzero(h.abs().gt(threshold), dim=0) / h.size(0)


def dead_tanh(h):
    return torch.amin(torch.abs(h), 0) > 0.99


def dead_relu(h):
    return ~h.bool().any(dim=0)
