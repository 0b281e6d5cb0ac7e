# right: the lecture's multinomial loop, with the last dot as the lecture prints it
import torch


def sample(P, itos, g):
    out = []
    ix = 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, replacement=True, generator=g).item()
        out.append(itos[ix])
        if ix == 0:
            break
    return "".join(out)
