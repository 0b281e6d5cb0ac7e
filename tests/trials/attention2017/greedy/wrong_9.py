# wrong: what was said begins with id 1 whatever start says
# causes: start_written_in
import torch


def greedy(model, src, max_len, start=1, end=2):
    said = []
    with torch.no_grad():
        while len(said) < max_len:
            tgt = torch.tensor([[1] + said], device=src.device)
            i = model(src, tgt)[0, -1].argmax().item()
            if i == end:
                break
            said.append(i)
    return said
