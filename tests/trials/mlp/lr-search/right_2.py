# right: logspace, a list comprehension, rates as Python floats
import torch


def lr_grid(n=1000, lo=-3, hi=0):
    return torch.logspace(lo, hi, steps=n)


def lr_search(params, X, Y, lrs):
    rates = lrs.tolist() if torch.is_tensor(lrs) else [float(r) for r in lrs]
    return [float(step(params, X, Y, rate)) for rate in rates]
