# right: a list of ids, a new tensor each step, no_grad
import torch


@torch.no_grad()
def greedy(model, src, max_len, start=1, end=2):
    ids = [start]
    for _ in range(max_len):
        tgt = torch.tensor([ids], device=src.device)
        nxt = model(src, tgt)[0, -1].argmax().item()
        if nxt == end:
            break
        ids.append(nxt)
    return ids[1:]
