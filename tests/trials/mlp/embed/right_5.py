# right: the T columns looked up one after another and laid side by side
import torch


def embed(C, X):
    parts = []
    for t in range(X.shape[1]):
        parts.append(C.index_select(0, X[:, t]))
    return torch.cat(parts, dim=1)
