# wrong: the rate is rounded to six places, so that it falls in stairs
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return round(eps0 / (1 + r * t), 6)


def sgd_step(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        for p, g in zip(params, grads):
            p -= lr * (g + decay * p if p.dim() == 2 else g)
