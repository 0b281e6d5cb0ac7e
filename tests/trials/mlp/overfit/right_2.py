# right: autograd.grad and sub_ under no_grad; torch.unique with inverse and counts
import torch


def step(params, Xb, Yb, lr):
    loss = cross_entropy(forward(params, Xb), Yb)
    grads = torch.autograd.grad(loss, params)
    with torch.no_grad():
        for p, grad in zip(params, grads):
            p.sub_(lr * grad)
    return loss.item()


def floor(X, Y):
    both = torch.cat([X, Y[:, None]], dim=1)
    _, pair, pair_n = torch.unique(both, dim=0, return_inverse=True, return_counts=True)
    _, ctx, ctx_n = torch.unique(X, dim=0, return_inverse=True, return_counts=True)
    share = pair_n[pair].double() / ctx_n[ctx].double()
    return -share.log().mean().item()
