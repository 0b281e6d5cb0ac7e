# right: the tensor grows by torch.cat, while
import torch


def greedy(model, src, max_len, start=1, end=2):
    said = torch.full((1, 1), start, dtype=torch.long, device=src.device)
    while said.shape[1] <= max_len:
        with torch.no_grad():
            logits = model(src, said)
        best = logits[:, -1, :].argmax(dim=-1, keepdim=True)
        if int(best) == end:
            break
        said = torch.cat((said, best), dim=1)
    return said[0, 1:].tolist()
