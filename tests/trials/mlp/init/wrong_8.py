# wrong: the last bias is drawn without the generator, so the same seed gives another network
# causes: last_without_generator
import torch


def init(g, V=27, T=3, n_embd=10, n_hidden=200):
    C = torch.randn((V, n_embd), generator=g, requires_grad=True)
    W1 = torch.randn((T * n_embd, n_hidden), generator=g, requires_grad=True)
    b1 = torch.randn(n_hidden, generator=g, requires_grad=True)
    W2 = torch.randn((n_hidden, V), generator=g, requires_grad=True)
    b2 = torch.randn(V, requires_grad=True)
    return [C, W1, b1, W2, b2]
