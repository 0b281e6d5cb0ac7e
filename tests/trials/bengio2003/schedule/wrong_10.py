# wrong: the decay is added to the caller's gradients in place, which are changed
# causes: gradients_changed
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return eps0 / (1 + r * t)


def sgd_step(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        for p, g in zip(params, grads):
            if p.dim() == 2:
                g.add_(p, alpha=decay)
            p.add_(g, alpha=-lr)
