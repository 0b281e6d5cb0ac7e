# wrong: the row is rounded to hundredths before the draw, so letters below 0.5 % never come
# causes: likely_ones_only
import torch


def sample(P, itos, g):
    out, ix = [], 0
    while True:
        weights = (P[ix] * 100).round()
        if weights.sum() == 0:
            weights = P[ix]
        ix = torch.multinomial(weights, 1, replacement=True, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
