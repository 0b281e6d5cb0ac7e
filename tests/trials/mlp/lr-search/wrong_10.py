# wrong: searches on copies, so params stay where they were and the next call does not go on from there
# causes: a_copy_is_trained
import torch

def lr_search(params, X, Y, lrs):
    trial = [p.detach().clone().requires_grad_() for p in params]
    return [step(trial, X, Y, float(lr)) for lr in lrs]


def lr_grid(n=1000, lo=-3, hi=0):
    return 10 ** torch.linspace(lo, hi, n)
