# wrong: pad_mask asks for ids greater than pad, right only for pad=0
# causes: larger_than_pad
import torch


def causal_mask(T):
    return torch.ones(T, T).tril().bool()


def pad_mask(ids, pad=0):
    return (ids > pad).unsqueeze(1).unsqueeze(2)
