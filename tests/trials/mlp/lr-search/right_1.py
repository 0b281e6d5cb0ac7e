# right: 10 to the power of a linspace, a loop
import torch


def lr_grid(n=1000, lo=-3, hi=0):
    return 10 ** torch.linspace(lo, hi, n)


def lr_search(params, X, Y, lrs):
    losses = []
    for lr in lrs:
        losses.append(step(params, X, Y, lr))
    return losses
