# wrong: only the beginning is drawn, the n examples then follow each other in the data
# causes: one_after_another
import torch

def minibatch(X, Y, n, g=None):
    start = torch.randint(0, X.shape[0], (1,), generator=g)
    ix = (start + torch.arange(n)) % X.shape[0]
    return X[ix], Y[ix]
