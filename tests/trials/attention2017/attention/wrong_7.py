# wrong: scales by the root of the number of queries T (dimension 2) instead of k, right only where T = k
import math

import torch


def attention(q, k, v, mask=None):
    B, H, d_k, _ = q.shape
    scores = torch.matmul(q, k.transpose(-2, -1)) / math.sqrt(d_k)
    if mask is not None:
        scores = scores.masked_fill(mask == 0, float("-inf"))
    p_attn = scores.softmax(dim=-1)
    return torch.matmul(p_attn, v), p_attn
