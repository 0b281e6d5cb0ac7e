# wrong: also stops where id 0 is the likeliest, as if it were padding, although only end ends
# causes: symbol_0_ends_it
import torch


@torch.no_grad()
def greedy(model, src, max_len, start=1, end=2):
    ids = [start]
    for _ in range(max_len):
        nxt = int(model(src, torch.tensor([ids], device=src.device))[0, -1].argmax())
        if nxt in (end, 0):
            break
        ids.append(nxt)
    return ids[1:]
