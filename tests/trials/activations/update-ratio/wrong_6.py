# wrong: lr stands under the root with the variance, so it counts only by half
import torch


def update_ratio(p, lr):
    ratio = lr * p.grad.var() / p.data.var()
    return ratio.sqrt().log10().item()
