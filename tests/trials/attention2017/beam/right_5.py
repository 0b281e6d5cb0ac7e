# right: functional, heapq over a generator; a finished one's place goes to the likeliest left out; n without the end; never stops early
import heapq
from operator import itemgetter

import torch


def _grow(model, src, hyp):
    logp, ids = hyp
    logits = model(src, torch.tensor([ids], device=src.device))[0, -1].detach().double()
    return ((logp + lp, ids + (v,)) for v, lp in enumerate(torch.log_softmax(logits, -1).tolist()))


def beam(model, src, k, alpha, max_len, start=1, end=2):
    alive, finished, steps = [(0.0, (start,))], [], 0
    while alive and (steps := steps + 1) <= max_len:
        ranked = heapq.nlargest(
            k + len(alive),  # at most one end for each beginning: k that go on are surely among these
            (new for hyp in alive for new in _grow(model, src, hyp)),
            key=itemgetter(0),
        )
        finished += [h for h in ranked[:k] if h[1][-1] == end]
        alive = [h for h in ranked if h[1][-1] != end][:k]
    if not finished:
        return list(max(alive, key=itemgetter(0))[1][1:])
    best = max(finished, key=lambda h: h[0] / ((5 + len(h[1]) - 2) / 6) ** alpha)
    return list(best[1][1:-1])
