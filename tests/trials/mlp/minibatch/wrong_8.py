# wrong: the generator g is not used
# causes: generator_ignored
import torch


def minibatch(X, Y, n, g=None):
    ix = torch.randint(0, len(X), size=(n,))
    return X[ix], Y[ix]
