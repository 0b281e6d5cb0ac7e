# wrong: draws among the ten likeliest letters of the row only
# causes: likely_ones_only
import torch


def sample(P, itos, g):
    out, ix = [], 0
    while True:
        top, where = P[ix].topk(min(10, P.shape[1]))
        ix = where[torch.multinomial(top, 1, generator=g)].item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
