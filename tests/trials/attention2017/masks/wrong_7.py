# wrong: causal_mask holds floats 1.0 and 0.0 instead of True and False
import torch


def causal_mask(T):
    return torch.tril(torch.ones(T, T))


def pad_mask(ids, pad=0):
    return (ids != pad)[:, None, None, :]
