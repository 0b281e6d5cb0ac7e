# wrong: the last rate 10^hi is left out
# causes: end_left_out
import torch


def lr_grid(n=1000, lo=-3, hi=0):
    exponents = lo + (hi - lo) * torch.arange(n) / n
    return 10**exponents


def lr_search(params, X, Y, lrs):
    losses = []
    for lr in lrs:
        losses.append(step(params, X, Y, lr))
    return losses
