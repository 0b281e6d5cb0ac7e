# wrong: hands back only the last symbol instead of all that was said so far, as one would to an RNN
# causes: last_symbol_alone
import torch


@torch.no_grad()
def greedy(model, src, max_len, start=1, end=2):
    out = []
    last = torch.tensor([[start]], device=src.device)
    for _ in range(max_len):
        logits = model(src, last)
        last = logits[:, -1:].argmax(dim=-1)
        if last.item() == end:
            break
        out.append(last.item())
    return out
