# right: exponents by hand in float64, the step written out instead of called
import torch
import torch.nn.functional as F


def lr_grid(n=1000, lo=-3, hi=0):
    gap = (hi - lo) / (n - 1) if n > 1 else 0
    return torch.tensor([10.0 ** (lo + i * gap) for i in range(n)], dtype=torch.float64)


def lr_search(params, X, Y, lrs):
    losses = []
    for i in range(len(lrs)):
        loss = F.cross_entropy(forward(params, X), Y)
        grads = torch.autograd.grad(loss, params)
        with torch.no_grad():
            for p, grad in zip(params, grads):
                p -= float(lrs[i]) * grad
        losses.append(loss.item())
    return losses
