# wrong: the tensors in the list are replaced, not moved in place
# causes: not_in_place
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return eps0 / (1 + r * t)


def sgd_step(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        for i, (p, grad) in enumerate(zip(params, grads)):
            if p.dim() == 2:
                grad = grad + decay * p
            params[i] = p - lr * grad
