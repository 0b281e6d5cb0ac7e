# right: all numbers drawn at once and cut into the five tensors, each a leaf of its own
import math

import torch


def init(g, V=27, T=3, n_embd=10, n_hidden=200):
    shapes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    sizes = [math.prod(s) for s in shapes]
    flat = torch.randn(sum(sizes), generator=g)
    return [part.reshape(shape).clone().requires_grad_() for part, shape in zip(flat.split(sizes), shapes)]
