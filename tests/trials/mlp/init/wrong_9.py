# wrong: the generator is set back to its seed before each tensor, so all of them begin with the same numbers
# causes: seed_set_for_each
import torch

def init(g, V=27, T=3, n_embd=10, n_hidden=200):
    params = []
    for shape in [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]:
        g.manual_seed(g.initial_seed())
        params.append(torch.randn(shape, generator=g, requires_grad=True))
    return params
