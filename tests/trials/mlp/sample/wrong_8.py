# wrong: the beginning context is a cached list that is moved on in place, so the next word begins with the end of this one
from functools import lru_cache

import torch


@lru_cache
def _start(T):
    return [0] * T


@torch.no_grad()
def sample(params, itos, g, T=3):
    out = []
    context = _start(T)
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, 1, generator=g).item()
        if ix == 0:
            break
        out.append(itos[ix])
        context.pop(0)
        context.append(ix)
    return ''.join(out)
