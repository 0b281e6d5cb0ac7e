# wrong: stops at id 2 whatever end says
# causes: end_written_in
import torch


@torch.no_grad()
def greedy(model, src, max_len, start=1, end=2):
    ids = [start]
    for _ in range(max_len):
        tgt = torch.tensor([ids], device=src.device)
        nxt = model(src, tgt)[0, -1].argmax().item()
        if nxt == 2:
            break
        ids.append(nxt)
    return ids[1:]
