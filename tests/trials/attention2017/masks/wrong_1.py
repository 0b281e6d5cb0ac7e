# wrong: triu, looks into the future instead of the past
# causes: the_future_shown
import torch


def causal_mask(T):
    return torch.triu(torch.ones(T, T, dtype=torch.bool))


def pad_mask(ids, pad=0):
    return (ids != pad)[:, None, None, :]
