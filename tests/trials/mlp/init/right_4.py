# right: the lecture's lines with the sizes as variables
import torch


def init(g, V=27, T=3, n_embd=10, n_hidden=200):
    C = torch.randn((V, n_embd), generator=g)
    W1 = torch.randn((T * n_embd, n_hidden), generator=g)
    b1 = torch.randn(n_hidden, generator=g)
    W2 = torch.randn((n_hidden, V), generator=g)
    b2 = torch.randn(V, generator=g)
    parameters = [C, W1, b1, W2, b2]
    for p in parameters:
        p.requires_grad = True
    return parameters
