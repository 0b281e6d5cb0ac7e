# right: the lecture's randint
import torch


def minibatch(X, Y, n, g=None):
    ix = torch.randint(0, X.shape[0], (n,), generator=g)
    return X[ix], Y[ix]
