# wrong: the returned loss leaves out the reg term (the step itself has it)
# causes: regularization_not_shown
import torch
import torch.nn.functional as F


def step(W, xs, ys, lr, reg):
    loss = F.cross_entropy(W[xs], ys)
    W.grad = None
    (loss + reg * (W**2).mean()).backward()
    with torch.no_grad():
        W -= lr * W.grad
    return W, loss.detach()
