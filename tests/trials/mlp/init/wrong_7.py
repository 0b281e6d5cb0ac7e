# wrong: the biases are 0 instead of drawn
# causes: biases_zero
import torch


def init(g, V=27, T=3, n_embd=10, n_hidden=200):
    C = torch.randn((V, n_embd), generator=g)
    W1 = torch.randn((T * n_embd, n_hidden), generator=g)
    b1 = torch.zeros(n_hidden)
    W2 = torch.randn((n_hidden, V), generator=g)
    b2 = torch.zeros(V)
    return [p.requires_grad_() for p in (C, W1, b1, W2, b2)]
