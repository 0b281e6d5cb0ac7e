# wrong: "." is never allowed as the first draw, so the empty word never comes although row 0 gives it a probability
import torch


def sample(P, itos, g):
    first = P[0].clone()
    first[0] = 0
    ix = torch.multinomial(first, 1, generator=g).item()
    out = []
    while ix != 0:
        out.append(itos[ix])
        ix = torch.multinomial(P[ix], 1, generator=g).item()
    return "".join(out)
