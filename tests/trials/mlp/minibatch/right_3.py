# right: one example at a time in a loop, stacked
import torch


def minibatch(X, Y, n, g=None):
    contexts, labels = [], []
    for _ in range(n):
        i = int(torch.rand(1, generator=g, dtype=torch.float64).item() * len(X))
        contexts.append(X[i])
        labels.append(Y[i])
    return torch.stack(contexts), torch.stack(labels)
