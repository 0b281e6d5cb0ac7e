# wrong: plus as in the paper, climbs the loss
# causes: climbs
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return eps0 / (1 + r * t)


def sgd_step(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        for p, grad in zip(params, grads):
            change = lr * grad
            if p.dim() == 2:
                change = change - lr * decay * p
            p += change
