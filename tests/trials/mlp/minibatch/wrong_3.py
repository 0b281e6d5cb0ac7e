# wrong: the generator is not used
# causes: generator_ignored
import torch


def minibatch(X, Y, n, g=None):
    ix = torch.randint(0, X.shape[0], (n,))
    return X[ix], Y[ix]
