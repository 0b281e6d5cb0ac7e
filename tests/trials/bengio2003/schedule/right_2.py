# right: shrinks first, then moves, on .data
import torch


def lr(t, eps0=1e-3, r=1e-8):
    falling = 1.0 + r * t
    return eps0 / falling


def sgd_step(params, grads, lr, decay=1e-4):
    for i in range(len(params)):
        if params[i].ndim > 1:
            params[i].data.mul_(1 - lr * decay)
        params[i].data.add_(grads[i], alpha=-lr)
