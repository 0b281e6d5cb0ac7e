# right: normal_ on empty leaves, matrices drawn before the biases
import torch


def _drawn(g, *shape):
    t = torch.empty(*shape)
    t.normal_(generator=g)
    return t.requires_grad_()


def init(g, V=27, T=3, n_embd=10, n_hidden=200):
    C, W1, W2 = _drawn(g, V, n_embd), _drawn(g, T * n_embd, n_hidden), _drawn(g, n_hidden, V)
    b1, b2 = _drawn(g, n_hidden), _drawn(g, V)
    return [C, W1, b1, W2, b2]
