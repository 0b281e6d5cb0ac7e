# wrong: compares norms, which are deviations only where the means are 0
# causes: lengths
import torch


def update_ratio(p, lr):
    with torch.no_grad():
        return ((lr * p.grad).norm() / p.norm()).log10().item()
