# right: C style, both filled entry by entry
import torch


def causal_mask(T):
    mask = torch.zeros((T, T), dtype=torch.bool)
    for t in range(T):
        for s in range(T):
            if s <= t:
                mask[t, s] = True
    return mask


def pad_mask(ids, pad=0):
    B, S = ids.shape
    mask = torch.zeros((B, 1, 1, S), dtype=torch.bool, device=ids.device)
    for b in range(B):
        for s in range(S):
            mask[b, 0, 0, s] = bool(ids[b, s].item() != pad)
    return mask
