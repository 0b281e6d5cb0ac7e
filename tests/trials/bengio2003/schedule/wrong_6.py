# wrong: decays what the gradient step has moved already, instead of the matrix as it was before
# causes: decays_after_the_step
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return eps0 / (1 + r * t)


def sgd_step(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        for p, g in zip(params, grads):
            p.sub_(lr * g)
            if p.dim() == 2:
                p.sub_(lr * decay * p)
