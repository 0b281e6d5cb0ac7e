# wrong: a position may not look at itself
# causes: itself_hidden
import torch


def causal_mask(T):
    pos = torch.arange(T)
    return pos.unsqueeze(1) > pos.unsqueeze(0)


def pad_mask(ids, pad=0):
    return ids.ne(pad).unsqueeze(1).unsqueeze(1)
