# wrong: brackets missing in the rate, eps0 / 1 + r t grows
# causes: brackets_missing
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return eps0 / 1 + r * t


def sgd_step(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        for p, grad in zip(params, grads):
            if p.dim() == 2:
                grad = grad + decay * p
            p -= lr * grad
