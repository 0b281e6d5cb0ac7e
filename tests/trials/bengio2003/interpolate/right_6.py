# right: everything in torch, float64 tensors come back; Counters for the shares, index_add for EM
from collections import Counter

import numpy as np
import torch


def _double(x):
    return torch.as_tensor(np.asarray(x)).double()


def _long(x):
    return torch.as_tensor(np.asarray(x)).long()


def shares(counts, ids, V):
    seen, after = Counter(), Counter()
    for grams, count in counts:
        for gram, c in zip(map(tuple, np.asarray(grams).tolist()), np.asarray(count).tolist()):
            seen[gram] += c
            after[len(gram), gram[:-1]] += c
    text = tuple(np.asarray(ids).tolist())

    def row(i):
        yield (p := 1 / V)
        for n in range(1, 4):
            gram = text[i - n + 1 : i + 1]
            if total := after[n, gram[:-1]]:
                p = seen[gram] / total
            yield p

    return torch.tensor([list(row(i)) for i in range(2, len(text))], dtype=torch.float64).reshape(-1, 4)


def deleted_interpolation(p, bins, iters=50):
    p, bins = _double(p), _long(bins)
    n_bins = int(bins.max()) + 1
    size = torch.bincount(bins, minlength=n_bins).double().unsqueeze(1)
    alpha = torch.full((n_bins, 4), 0.25, dtype=torch.float64)
    for _ in range(iters):
        posterior = torch.nn.functional.normalize(alpha[bins] * p, p=1.0, dim=1, eps=1e-300)
        sums = torch.zeros_like(alpha).index_add(0, bins, posterior)
        alpha = torch.where(size > 0, sums / size.clamp(min=1), alpha)
    return alpha


def interpolated(alpha, p, bins):
    return (_double(alpha)[_long(bins)] * _double(p)).sum(dim=1)
