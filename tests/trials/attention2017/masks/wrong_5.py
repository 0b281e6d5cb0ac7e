# wrong: takes everything above pad for a symbol, ids below a larger pad are lost
# causes: larger_than_pad
import torch


def causal_mask(T):
    return torch.tril(torch.ones(T, T, dtype=torch.bool))


def pad_mask(ids, pad=0):
    return (ids > pad)[:, None, None, :]
