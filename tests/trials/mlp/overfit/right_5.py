# right: autograd.grad under no_grad, torch.unique for contexts and pairs
import torch


def step(params, Xb, Yb, lr):
    loss = cross_entropy(forward(params, Xb), Yb)
    grads = torch.autograd.grad(loss, params)
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p.sub_(lr * grad)
    return float(loss.detach())


def floor(X, Y):
    _, which, n_context = torch.unique(X, dim=0, return_inverse=True, return_counts=True)
    pairs = torch.stack([which, Y], dim=1)
    _, which_pair, n_pair = torch.unique(pairs, dim=0, return_inverse=True, return_counts=True)
    share = n_pair[which_pair].double() / n_context[which].double()
    return -share.log().mean().item()
