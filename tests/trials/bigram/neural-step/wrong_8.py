# wrong: the penalty is the mean over rows of the rows' squared sums, V times too large
import torch
import torch.nn.functional as F


def step(W, xs, ys, lr, reg):
    probs = F.softmax(W[xs], dim=1)
    loss = -probs[torch.arange(xs.shape[0]), ys].log().mean() + reg * (W**2).sum(dim=1).mean()
    W.grad = None
    loss.backward()
    W.data -= lr * W.grad
    return W, loss.item()
