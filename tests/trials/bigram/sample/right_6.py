# right: a race of exponentials (argmax of p / e), letters from a generator function with the walrus
import torch


def _letters(P, g):
    i = 0
    while i := int((P[i].double() / torch.empty(P.shape[1], dtype=torch.float64).exponential_(generator=g)).argmax()):
        yield i


@torch.no_grad()
def sample(P, itos, g):
    return "".join(map(itos.__getitem__, _letters(P, g)))
