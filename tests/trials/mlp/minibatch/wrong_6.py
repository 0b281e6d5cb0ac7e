# wrong: draws without replacement
# causes: without_replacement
import torch


def minibatch(X, Y, n, g=None):
    ix = torch.randperm(X.shape[0], generator=g)[:n]
    return X[ix], Y[ix]
