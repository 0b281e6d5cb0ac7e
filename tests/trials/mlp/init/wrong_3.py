# wrong: 3 hard-coded instead of T
# causes: three_letters_whatever_T
import torch


def init(g, V=27, T=3, n_embd=10, n_hidden=200):
    shapes = [(V, n_embd), (3 * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(shape, generator=g, requires_grad=True) for shape in shapes]
