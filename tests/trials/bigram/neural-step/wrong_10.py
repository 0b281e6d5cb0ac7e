# wrong: the penalty is the mean square of the rows picked by xs, not of all weights
# causes: rows_squared_only
import torch


def step(W, xs, ys, lr, reg):
    logits = W[xs]
    counts = logits.exp()
    P = counts / counts.sum(1, keepdim=True)
    loss = -P[torch.arange(len(xs)), ys].log().mean() + reg * (logits ** 2).mean()
    W.grad = None
    loss.backward()
    W.data += -lr * W.grad
    return W, loss.item()
