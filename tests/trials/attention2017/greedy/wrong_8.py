# wrong: the start counts among the max_len, so at most max_len - 1 symbols come out
# causes: one_too_few
import torch


@torch.no_grad()
def greedy(model, src, max_len, start=1, end=2):
    ids = [start]
    while len(ids) < max_len:
        nxt = int(model(src, torch.tensor([ids], device=src.device))[0, -1].argmax())
        if nxt == end:
            break
        ids.append(nxt)
    return ids[1:]
