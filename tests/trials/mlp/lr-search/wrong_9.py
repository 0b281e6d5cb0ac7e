# wrong: stops as soon as the loss has exploded, so there are fewer losses than rates
# causes: stops_where_it_explodes
import math
import torch

def lr_search(params, X, Y, lrs):
    losses = []
    for lr in lrs:
        losses.append(step(params, X, Y, float(lr)))
        if not math.isfinite(losses[-1]) or losses[-1] > 4 * losses[0]:
            break
    return losses


def lr_grid(n=1000, lo=-3, hi=0):
    return 10 ** torch.linspace(lo, hi, n)
