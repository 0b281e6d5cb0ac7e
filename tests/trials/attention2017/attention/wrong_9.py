# wrong: with a single query the mask is skipped, as if only the causal mask existed, so hidden positions are read where T = 1
# causes: one_query_sees_all
import math
import torch


def attention(q, k, v, mask=None):
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None and q.shape[-2] > 1:
        scores = scores.masked_fill(mask == False, float("-inf"))
    w = torch.softmax(scores, dim=-1)
    return w @ v, w
