# wrong: biases decay too
# causes: biases_decay
import torch


def lr(t, eps0=1e-3, r=1e-8):
    return eps0 / (1 + r * t)


def sgd_step(params, grads, lr, decay=1e-4):
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p -= lr * (grad + decay * p)
