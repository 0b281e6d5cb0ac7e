# wrong: pad_mask has the shape (B, 1, S, 1), which hides queries and not what is asked
# causes: queries_hidden
import torch


def causal_mask(T):
    return torch.tril(torch.ones(T, T, dtype=torch.bool))


def pad_mask(ids, pad=0):
    return (ids != pad)[:, None, :, None]
