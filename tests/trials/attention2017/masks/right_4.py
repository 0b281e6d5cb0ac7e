# right: tril of ones, and None indexing
import torch


def causal_mask(T):
    return torch.tril(torch.ones(T, T, dtype=torch.bool))


def pad_mask(ids, pad=0):
    return (ids != pad)[:, None, None, :]
