# wrong: draws from a copy of the generator, so g itself does not move and the next network from it is the same
# causes: generator_stands_still
import torch

def init(g, V=27, T=3, n_embd=10, n_hidden=200):
    own = torch.Generator()
    own.set_state(g.get_state())
    shapes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(s, generator=own, requires_grad=True) for s in shapes]
