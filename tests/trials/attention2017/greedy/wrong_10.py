# wrong: asks before it looks at max_len, so with max_len = 0 one symbol comes out
# causes: one_where_none_is_asked
import torch


def greedy(model, src, max_len, start=1, end=2):
    tgt = torch.full((1, 1), start, dtype=torch.long, device=src.device)
    with torch.no_grad():
        while True:
            i = model(src, tgt)[:, -1].argmax(-1, keepdim=True)
            if i.item() == end:
                break
            tgt = torch.cat([tgt, i], dim=1)
            if tgt.shape[1] > max_len:
                break
    return tgt[0, 1:].tolist()
