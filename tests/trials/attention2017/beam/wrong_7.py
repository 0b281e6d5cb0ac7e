# wrong: at the end the unfinished beginnings compete with the finished ones, though they count only where none is finished
# causes: unfinished_ones_compete
import torch


@torch.no_grad()
def beam(model, src, k, alpha, max_len, start=1, end=2):
    beams = [([start], 0.0)]
    finished = []
    for _ in range(max_len):
        candidates = []
        for ids, score in beams:
            logp = torch.log_softmax(model(src, torch.tensor([ids], device=src.device))[0, -1], dim=-1)
            values, indices = logp.topk(min(k, logp.numel()))
            for lp, i in zip(values.tolist(), indices.tolist()):
                candidates.append((ids + [i], score + lp))
        candidates.sort(key=lambda c: c[1], reverse=True)
        beams = []
        for c in candidates[:k]:
            (finished if c[0][-1] == end else beams).append(c)
        if not beams:
            break
    finished.extend(beams)
    best = max(finished, key=lambda c: c[1] / ((5 + len(c[0]) - 1) / 6) ** alpha)[0]
    return [i for i in best if i not in (start, end)]
