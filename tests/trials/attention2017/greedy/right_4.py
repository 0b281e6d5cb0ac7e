# right: the tensor grows by torch.cat
import torch


@torch.no_grad()
def greedy(model, src, max_len, start=1, end=2):
    tgt = torch.full((1, 1), start, dtype=torch.long, device=src.device)
    for _ in range(max_len):
        nxt = model(src, tgt)[:, -1].argmax(-1, keepdim=True)
        if nxt.item() == end:
            break
        tgt = torch.cat([tgt, nxt], dim=1)
    return tgt[0, 1:].tolist()
