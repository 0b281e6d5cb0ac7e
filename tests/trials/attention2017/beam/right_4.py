# right: plain lists and one sort; a finished hypothesis' place stays empty for a step; n counts the end
import torch
import torch.nn.functional as F


@torch.no_grad()
def beam(model, src, k, alpha, max_len, start=1, end=2):
    live = [(0.0, [start])]
    done = []
    for _ in range(max_len):
        grown = []
        for logp, ids in live:
            tgt = torch.tensor([ids], dtype=torch.long, device=src.device)
            step = F.log_softmax(model(src, tgt)[0, -1], dim=-1).tolist()
            for v, lp in enumerate(step):
                grown.append((logp + lp, ids + [v]))
        grown.sort(key=lambda h: h[0], reverse=True)
        live = []
        for logp, ids in grown[:k]:
            if ids[-1] == end:
                done.append((logp, ids))
            else:
                live.append((logp, ids))
        if not live:
            break
    if done:
        def score(h):
            n = len(h[1]) - 1
            return h[0] / ((5 + n) / 6) ** alpha
        return max(done, key=score)[1][1:-1]
    return max(live, key=lambda h: h[0])[1][1:]
