# right: the lecture's linspace of exponents, a loop over step
import torch


def lr_grid(n=1000, lo=-3, hi=0):
    lre = torch.linspace(lo, hi, n)
    lrs = 10 ** lre
    return lrs


def lr_search(params, X, Y, lrs):
    lossi = []
    for i in range(len(lrs)):
        lr = lrs[i]
        lossi.append(step(params, X, Y, lr))
    return lossi
