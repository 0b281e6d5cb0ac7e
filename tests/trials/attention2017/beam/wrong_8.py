# wrong: every beginning's end is set aside as finished, also where it is not among the k likeliest of all
import torch


@torch.no_grad()
def beam(model, src, k, alpha, max_len, start=1, end=2):
    live, done = [(0.0, [start])], []
    for _ in range(max_len):
        grown = []
        for logp, ids in live:
            lps = model(src, torch.tensor([ids], device=src.device))[0, -1].log_softmax(-1).tolist()
            for v, lp in enumerate(lps):
                if v == end:
                    done.append((logp + lp, ids + [v]))
                else:
                    grown.append((logp + lp, ids + [v]))
        live = sorted(grown, key=lambda h: h[0], reverse=True)[:k]
    if done:
        return max(done, key=lambda h: h[0] / ((5 + len(h[1]) - 1) / 6) ** alpha)[1][1:-1]
    return live[0][1][1:]
