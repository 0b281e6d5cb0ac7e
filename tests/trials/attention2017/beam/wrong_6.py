# wrong: stops as soon as the best finished one has a higher plain log P than every live one; with alpha > 0 a longer, better one could still have come
import torch
import torch.nn.functional as F


@torch.no_grad()
def beam(model, src, k, alpha, max_len, start=1, end=2):
    live = [(0.0, [start])]
    done = []
    for _ in range(max_len):
        grown = []
        for logp, ids in live:
            step = F.log_softmax(model(src, torch.tensor([ids], device=src.device))[0, -1], dim=-1).tolist()
            grown.extend((logp + lp, ids + [v]) for v, lp in enumerate(step))
        grown.sort(key=lambda h: -h[0])
        top = grown[:k]
        done += [h for h in top if h[1][-1] == end]
        live = [h for h in top if h[1][-1] != end]
        if not live:
            break
        # scores only get smaller from here on
        if done and max(h[0] for h in done) >= live[0][0]:
            break
    if not done:
        return live[0][1][1:]
    best = max(done, key=lambda h: h[0] / ((5 + len(h[1]) - 1) / 6) ** alpha)
    return best[1][1:-1]
