# wrong: the W that is returned requires no gradient, so it cannot be given to the next step
import torch


def step(W, xs, ys, lr, reg):
    counts = W[xs].exp()
    P = counts / counts.sum(1, keepdim=True)
    loss = -P[torch.arange(len(xs)), ys].log().mean() + reg * (W ** 2).mean()
    W.grad = None
    loss.backward()
    return W.detach() - lr * W.grad, loss.item()
