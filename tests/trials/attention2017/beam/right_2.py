# right: topk of 2k so that the beam always holds k unfinished, a small class, n with the end
from dataclasses import dataclass

import torch


@dataclass
class Hyp:
    ids: list
    logp: float

    def score(self, alpha):
        return self.logp / ((5 + len(self.ids) - 1) / 6) ** alpha


def beam(model, src, k, alpha, max_len, start=1, end=2):
    live, done = [Hyp([start], 0.0)], []
    for _ in range(max_len):
        options = []
        for hyp in live:
            with torch.no_grad():
                logits = model(src, torch.tensor([hyp.ids], dtype=torch.long, device=src.device))
            step = torch.log_softmax(logits[0, -1].double(), dim=0)
            values, symbols = step.topk(min(2 * k, step.numel()))
            options += [Hyp(hyp.ids + [s], hyp.logp + v) for v, s in zip(values.tolist(), symbols.tolist())]
        options = sorted(options, key=lambda h: -h.logp)[:2 * k]
        done += [h for h in options[:k] if h.ids[-1] == end]
        live = [h for h in options if h.ids[-1] != end][:k]
        if len(live) == 0:
            break
    if done:
        return max(done, key=lambda h: h.score(alpha)).ids[1:-1]
    return live[0].ids[1:]
