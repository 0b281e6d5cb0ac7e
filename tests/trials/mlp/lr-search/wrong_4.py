# wrong: each step on a random minibatch instead of all of X, Y
# causes: on_a_minibatch
import torch


def lr_grid(n=1000, lo=-3, hi=0):
    return 10 ** torch.linspace(lo, hi, n)


def lr_search(params, X, Y, lrs):
    losses = []
    for lr in lrs:
        Xb, Yb = minibatch(X, Y, 32)
        losses.append(step(params, Xb, Yb, lr))
    return losses
