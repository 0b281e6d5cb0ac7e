# right: multinomial over equal weights, with replacement, index_select
import torch


def minibatch(X, Y, n, g=None):
    weights = torch.ones(len(Y))
    chosen = torch.multinomial(weights, n, replacement=True, generator=g)
    return [t.index_select(0, chosen) for t in (X, Y)]
