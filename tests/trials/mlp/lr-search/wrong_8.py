# wrong: each rate is tried from the first parameters again, not from where the one before ended
# causes: begins_anew
import torch


def lr_grid(n=1000, lo=-3, hi=0):
    return 10 ** torch.linspace(lo, hi, n)


def lr_search(params, X, Y, lrs):
    start = [p.detach().clone() for p in params]
    losses = []
    for lr in lrs:
        losses.append(step(params, X, Y, float(lr)))
        for p, s in zip(params, start):
            p.data.copy_(s)
    return losses
