# right: numpy person, compares aranges by broadcasting (a transposed, non-contiguous result), ne and unflatten
import torch


def causal_mask(T):
    pos = torch.arange(T)
    return torch.le(pos[:, None], pos[None, :]).T


def pad_mask(ids, pad=0):
    return ids.ne(pad).unflatten(-1, (1, 1, -1))
