# wrong: pad_mask counts a row's symbols and marks that many from the front, wrong where padding stands before or between
# causes: counted_from_the_front
import torch


def causal_mask(T):
    i = torch.arange(T)
    return i.unsqueeze(1) >= i.unsqueeze(0)


def pad_mask(ids, pad=0):
    lengths = (ids != pad).sum(dim=1)
    seen = torch.arange(ids.size(1), device=ids.device) < lengths.unsqueeze(1)
    return seen.view(ids.size(0), 1, 1, ids.size(1))
