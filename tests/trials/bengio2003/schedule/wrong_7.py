# wrong: the biases decay too
# causes: biases_decay
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return eps0 / (1 + r * t)


@torch.no_grad()
def sgd_step(params, grads, lr, decay=1e-4):
    for p, g in zip(params, grads):
        p.add_(g + decay * p, alpha=-lr)
