# wrong: the decay is not scaled by the learning rate
# causes: decay_without_lr
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return eps0 / (1 + r * t)


def sgd_step(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        for p, grad in zip(params, grads):
            if p.dim() == 2:
                p *= 1 - decay
            p -= lr * grad
