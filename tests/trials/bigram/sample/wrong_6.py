# wrong: gives up after 20 letters, whether "." was drawn or not
# causes: gives_up
import torch


def sample(P, itos, g):
    out = []
    ix = 0
    for _ in range(20):
        ix = torch.multinomial(P[ix], 1, generator=g).item()
        if ix == 0:
            break
        out.append(itos[ix])
    return "".join(out)
