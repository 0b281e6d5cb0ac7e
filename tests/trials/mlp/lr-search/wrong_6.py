# wrong: records the loss after each step instead of before it
# causes: loss_after
import torch


def lr_grid(n=1000, lo=-3, hi=0):
    return 10 ** torch.linspace(lo, hi, n)


def lr_search(params, X, Y, lrs):
    losses = []
    for lr in lrs:
        step(params, X, Y, lr)
        with torch.no_grad():
            losses.append(cross_entropy(forward(params, X), Y).item())
    return losses
