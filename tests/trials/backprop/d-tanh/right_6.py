# right: comprehension over lists of numbers
import torch


def d_hpreact(dh, h):
    slope = lambda y: 1.0 - y * y
    rows = [[g * slope(y) for g, y in zip(gs, ys)] for gs, ys in zip(dh.tolist(), h.tolist())]
    return torch.tensor(rows, dtype=h.dtype)
