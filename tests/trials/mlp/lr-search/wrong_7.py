# wrong: the exponents stop one stride short of hi
# causes: end_left_out
import torch


def lr_grid(n=1000, lo=-3, hi=0):
    exponents = lo + (hi - lo) * torch.arange(n) / n
    return 10 ** exponents


def lr_search(params, X, Y, lrs):
    return [step(params, X, Y, float(lr)) for lr in lrs]
