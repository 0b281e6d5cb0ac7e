# wrong: each rate begins from the same parameters again
# causes: begins_anew
import torch


def lr_grid(n=1000, lo=-3, hi=0):
    return 10 ** torch.linspace(lo, hi, n)


def lr_search(params, X, Y, lrs):
    losses = []
    for lr in lrs:
        fresh = [p.detach().clone().requires_grad_(True) for p in params]
        losses.append(step(fresh, X, Y, lr))
    return losses
