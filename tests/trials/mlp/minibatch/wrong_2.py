# wrong: contexts and labels are drawn apart, they do not belong together
# causes: drawn_apart
import torch


def minibatch(X, Y, n, g=None):
    Xb = X[torch.randint(0, X.shape[0], (n,), generator=g)]
    Yb = Y[torch.randint(0, Y.shape[0], (n,), generator=g)]
    return Xb, Yb
