# right: by hand, one torch.rand per letter and a walk along the running total
import torch


def _draw(row, g):
    u = torch.rand(1, generator=g, dtype=torch.float64).item() * sum(row)
    last = 0
    for j, p in enumerate(row):
        if p <= 0:
            continue
        last = j
        if u < p:
            return j
        u -= p
    return last


def sample(P, itos, g):
    table = P.tolist()
    word = ""
    at = _draw(table[0], g)
    while at != 0:
        word += itos[at]
        at = _draw(table[at], g)
    return word
