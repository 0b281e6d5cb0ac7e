# wrong: the rates are evenly spaced, not the exponents
# causes: rates_evenly_spaced
import torch


def lr_grid(n=1000, lo=-3, hi=0):
    return torch.linspace(10**lo, 10**hi, n)


def lr_search(params, X, Y, lrs):
    losses = []
    for lr in lrs:
        losses.append(step(params, X, Y, lr))
    return losses
