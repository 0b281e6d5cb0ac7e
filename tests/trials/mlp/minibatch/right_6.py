# right: one draw a row in a loop, rows stacked
import torch


def minibatch(X, Y, n, g=None):
    xs, ys = [], []
    while len(ys) < n:
        i = int(torch.rand(1, generator=g, dtype=torch.float64).item() * X.shape[0])
        xs.append(X[i])
        ys.append(Y[i])
    return torch.stack(xs), torch.stack(ys)
