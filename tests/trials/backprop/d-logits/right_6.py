# right: a search for each row's maximum by hand
import torch


def d_norm_logits(dcounts, counts):
    rows = []
    for dc, c in zip(dcounts, counts):
        rows.append(dc * c)
    return torch.stack(rows)


def d_logit_maxes(dnorm_logits):
    out = torch.zeros(dnorm_logits.shape[0], 1, dtype=dnorm_logits.dtype)
    for i, row in enumerate(dnorm_logits.tolist()):
        total = 0.0
        for v in row:
            total -= v
        out[i, 0] = total
    return out


def _where_max(row):
    best = 0
    for j in range(1, len(row)):
        if row[j] > row[best]:
            best = j
    return best


def d_logits(dnorm_logits, dlogit_maxes, logits):
    out = torch.empty_like(dnorm_logits).copy_(dnorm_logits)
    for i, row in enumerate(logits.tolist()):
        out[i, _where_max(row)] += dlogit_maxes[i, 0]
    return out
