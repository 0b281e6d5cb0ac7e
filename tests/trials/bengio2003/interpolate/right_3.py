# right: nested dictionaries of followers; torch with one-hot bins for the EM
from collections import defaultdict

import numpy as np
import torch
import torch.nn.functional as F


def _followers(grams, counts):
    table = defaultdict(dict)
    for gram, c in zip(grams, counts):
        *context, word = [int(i) for i in gram]
        table[tuple(context)][word] = int(c)
    return table


def shares(counts, ids, V):
    tables = [_followers(grams, c) for grams, c in counts]
    text = [int(i) for i in ids]
    result = torch.zeros(len(text) - 2, 4, dtype=torch.float64)
    for row, i in enumerate(range(2, len(text))):
        best = 1 / V
        result[row, 0] = best
        for k, table in enumerate(tables):
            followers = table.get(tuple(text[i - k:i]))
            if followers:
                best = followers.get(text[i], 0) / sum(followers.values())
            result[row, k + 1] = best
    return result


def deleted_interpolation(p, bins, iters=50):
    p = torch.as_tensor(p, dtype=torch.float64)
    member = F.one_hot(torch.as_tensor(bins, dtype=torch.int64)).double()
    size = member.sum(0)[:, None]
    alpha = torch.full((member.shape[1], 4), 0.25, dtype=torch.float64)
    for _ in range(iters):
        mixed = (member @ alpha) * p
        share = mixed / mixed.sum(1, keepdim=True)
        alpha = torch.where(size > 0, member.T @ share / size.clamp(min=1), alpha)
    return alpha


def interpolated(alpha, p, bins):
    alpha = torch.as_tensor(np.asarray(alpha), dtype=torch.float64)
    p = torch.as_tensor(np.asarray(p), dtype=torch.float64)
    weights = alpha[torch.as_tensor(np.asarray(bins), dtype=torch.int64)]
    return torch.stack([torch.dot(a, q) for a, q in zip(weights, p)])
