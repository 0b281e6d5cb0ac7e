# right: dataclass hypotheses, one topk over a (live, V) matrix; stops early by a bound: no live one can beat the best even at the greatest length
from dataclasses import dataclass

import torch


@dataclass(frozen=True)
class Hypothesis:
    ids: tuple
    logp: float

    def extended(self, v: int, logp: float) -> "Hypothesis":
        return Hypothesis(self.ids + (v,), logp)


def _penalty(n: int, alpha: float) -> float:
    return ((5.0 + n) / 6.0) ** alpha


@torch.inference_mode()
def beam(model, src, k, alpha, max_len, start=1, end=2):
    live = [Hypothesis((), 0.0)]
    best, best_score = None, float("-inf")
    for _ in range(max_len):
        table = []
        for h in live:
            tgt = torch.tensor([[start, *h.ids]], dtype=torch.int64, device=src.device)
            table.append(model(src, tgt)[0, -1].double().log_softmax(-1) + h.logp)
        table = torch.stack(table)
        V = table.shape[1]
        top = table.flatten().topk(min(k, table.numel()))
        survivors = []
        for value, where in zip(top.values.tolist(), top.indices.tolist()):
            h = live[where // V].extended(where % V, value)
            if h.ids[-1] != end:
                survivors.append(h)
                continue
            score = h.logp / _penalty(len(h.ids), alpha)
            if best is None or score > best_score:
                best, best_score = h, score
        live = survivors
        if not live:
            break
        if best is not None:
            # log P only falls; dividing by the largest penalty that can still come is the most it can gain
            bound = max(h.logp for h in live) / max(_penalty(max_len, alpha), _penalty(len(live[0].ids) + 1, alpha))
            if bound <= best_score:
                break
    if best is not None:
        return list(best.ids[:-1])
    return list(max(live, key=lambda h: h.logp).ids)
