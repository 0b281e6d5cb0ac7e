# wrong: always cuts the last id off as if it were the end, which loses a symbol where max_len was reached
# causes: one_too_few
import torch


@torch.no_grad()
def greedy(model, src, max_len, start=1, end=2):
    ids = [start]
    for _ in range(max_len):
        logits = model(src, torch.tensor([ids], device=src.device))
        ids.append(logits[0, -1].argmax().item())
        if ids[-1] == end:
            break
    return ids[1:-1]
