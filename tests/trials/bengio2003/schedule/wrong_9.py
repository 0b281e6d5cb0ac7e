# wrong: a matrix with a single row or column counts as a bias and does not decay
# causes: one_row_does_not_decay
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return eps0 / (1 + r * t)


def sgd_step(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        for p, g in zip(params, grads):
            if p.squeeze().dim() > 1:
                p -= lr * (g + decay * p)
            else:
                p -= lr * g
