# wrong: the last symbol is cut off even where it is not the end
# causes: one_too_few
import torch


@torch.no_grad()
def greedy(model, src, max_len, start=1, end=2):
    ids = [start]
    for _ in range(max_len):
        tgt = torch.tensor([ids], device=src.device)
        nxt = model(src, tgt)[0, -1].argmax().item()
        ids.append(nxt)
        if nxt == end:
            break
    return ids[1:-1]
