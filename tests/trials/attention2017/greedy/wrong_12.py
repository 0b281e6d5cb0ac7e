# wrong: only the last ten of what was said are handed back, so in long words the start and the first symbols are forgotten
# causes: beginning_forgotten
import torch


@torch.no_grad()
def greedy(model, src, max_len, start=1, end=2):
    ids = [start]
    while len(ids) - 1 < max_len:
        logits = model(src, torch.tensor([ids[-10:]], device=src.device))
        nxt = logits[0, -1].argmax().item()
        if nxt == end:
            break
        ids.append(nxt)
    return ids[1:]
