# right: functional: chain of generated levels, widths by zip, requires_grad_ by map; evaluate returns the model too
from itertools import chain, repeat

import torch


def _level(fan_in, n_hidden):
    yield FlattenConsecutive(2)
    yield Linear(2 * fan_in, n_hidden, bias=False)
    yield BatchNorm1d(n_hidden)
    yield Tanh()


def build(V, n_embd, n_hidden, block_size=8):
    n_levels = block_size.bit_length() - 1
    widths = [n_embd, *repeat(n_hidden, n_levels)]
    levels = chain.from_iterable(_level(w, n_hidden) for w, _ in zip(widths, range(n_levels)))
    head = Linear(widths[-1], V)
    head.weight.data.div_(10)
    model = Sequential([Embedding(V, n_embd), *levels, head])
    list(map(torch.Tensor.requires_grad_, model.parameters()))
    return model


def evaluate(model):
    for norm in filter(lambda layer: isinstance(layer, BatchNorm1d), model.layers):
        setattr(norm, "training", False)
    return model
