# right: a list of shapes, requires_grad in the call
import torch


def init(g, V=27, T=3, n_embd=10, n_hidden=200):
    shapes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(shape, generator=g, requires_grad=True) for shape in shapes]
