# right: rates multiplied up one by one, and the step written out with forward and cross_entropy
import torch


def lr_grid(n=1000, lo=-3, hi=0):
    rates = []
    for k in range(n):
        share = k / (n - 1) if n > 1 else 0.0
        rates.append(10.0 ** (lo + (hi - lo) * share))
    return torch.tensor(rates)


def lr_search(params, X, Y, lrs):
    losses = []
    for lr in lrs:
        rate = lr.item() if isinstance(lr, torch.Tensor) else lr
        loss = cross_entropy(forward(params, X), Y)
        grads = torch.autograd.grad(loss, params)
        with torch.no_grad():
            for p, grad in zip(params, grads):
                p -= rate * grad
        losses.append(loss.item())
    return losses
