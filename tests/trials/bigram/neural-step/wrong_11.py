# wrong: reg = 0 is taken for "not given" and becomes 0.01
import torch


def step(W, xs, ys, lr, reg):
    reg = reg or 0.01
    loss = torch.nn.functional.cross_entropy(W[xs], ys) + reg * (W ** 2).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()
