# right: the lecture's line
import torch


def update_ratio(p, lr):
    with torch.no_grad():
        return ((lr * p.grad).std() / p.data.std()).log10().item()
