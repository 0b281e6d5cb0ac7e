# right: C style, one example and one head at a time, softmax by hand with the row maximum taken off
import math

import torch


def _row_softmax(scores, allowed):
    """Softmax of the rows of a (T, S) matrix; allowed is None or (T, S) bool."""
    if allowed is not None:
        scores = torch.where(allowed, scores, torch.full_like(scores, -math.inf))
    top = scores.max(dim=1, keepdim=True).values
    top = torch.where(torch.isinf(top), torch.zeros_like(top), top)
    e = torch.exp(scores - top)
    total = e.sum(dim=1, keepdim=True)
    total = torch.where(total == 0, torch.ones_like(total), total)
    return e / total


def attention(q, k, v, mask=None):
    B = q.size(0)
    H = q.size(1)
    T = q.size(2)
    S = k.size(2)
    scale = 1.0 / math.sqrt(q.size(3))
    if mask is not None:
        mask = mask.expand(B, H, T, S)
    outs = []
    weights = []
    for b in range(B):
        for h in range(H):
            s = torch.mm(q[b, h], k[b, h].t()) * scale
            if mask is None:
                w = _row_softmax(s, None)
            else:
                w = _row_softmax(s, mask[b, h])
            weights.append(w)
            outs.append(torch.mm(w, v[b, h]))
    out = torch.stack(outs).view(B, H, T, v.size(3))
    return out, torch.stack(weights).view(B, H, T, S)
