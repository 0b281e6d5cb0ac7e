# right: Python lists and sort, the finished take places in the beam, n with the end
import torch
import torch.nn.functional as F


@torch.no_grad()
def beam(model, src, k, alpha, max_len, start=1, end=2):
    alive = [(0.0, [])]
    finished = []
    for _ in range(max_len):
        grown = []
        for score, ids in alive:
            tgt = torch.tensor([[start] + ids], device=src.device)
            logp = F.log_softmax(model(src, tgt)[0, -1], dim=-1).tolist()
            for symbol, lp in enumerate(logp):
                grown.append((score, lp, ids, symbol))
        grown.sort(key=lambda g: g[0] + g[1], reverse=True)
        alive = []
        for score, lp, ids, symbol in grown[:k]:
            total = score + lp
            if symbol == end:
                finished.append((total / ((5 + len(ids) + 1) / 6) ** alpha, ids))
            else:
                alive.append((total, ids + [symbol]))
        if not alive:
            break
    if not finished:
        return max(alive, key=lambda a: a[0])[1]
    return max(finished, key=lambda f: f[0])[1]
