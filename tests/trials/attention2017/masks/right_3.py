# right: Python lists for the one, view and logical_not for the other
import torch


def causal_mask(T):
    rows = [[s <= t for s in range(T)] for t in range(T)]
    return torch.tensor(rows, dtype=torch.bool)


def pad_mask(ids, pad=0):
    B, S = ids.shape
    is_padding = torch.eq(ids, pad)
    return is_padding.logical_not().reshape(B, 1, 1, S)
