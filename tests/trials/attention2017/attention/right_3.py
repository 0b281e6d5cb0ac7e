# right: softmax by hand, one example and head at a time
import torch


def one_head(q, k, v, allowed):
    s = torch.mm(q / q.shape[1] ** 0.5, k.t())
    if allowed is not None:
        s = s.masked_fill(allowed.logical_not(), float("-inf"))
    e = torch.exp(s - s.max(dim=1, keepdim=True).values)
    w = e / e.sum(dim=1, keepdim=True)
    return torch.mm(w, v), w


def attention(q, k, v, mask=None):
    B, H, T, _ = q.shape
    S = k.shape[2]
    if mask is not None:
        mask = mask.expand(B, H, T, S)
    outs, weights = [], []
    for b in range(B):
        for h in range(H):
            o, w = one_head(q[b, h], k[b, h], v[b, h], None if mask is None else mask[b, h])
            outs.append(o)
            weights.append(w)
    return torch.stack(outs).view(B, H, T, -1), torch.stack(weights).view(B, H, T, S)
