# wrong: only the last symbol is handed back, not all that was said
# causes: last_symbol_alone
import torch


@torch.no_grad()
def greedy(model, src, max_len, start=1, end=2):
    ids = [start]
    for _ in range(max_len):
        tgt = torch.tensor([ids[-1:]], device=src.device)
        nxt = model(src, tgt)[0, -1].argmax().item()
        if nxt == end:
            break
        ids.append(nxt)
    return ids[1:]
