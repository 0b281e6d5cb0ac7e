# wrong: a direct connection that is all zeros (as it may begin) counts as none, and gets no gradient
# causes: zeros_are_none
import torch


def backward(dlogits, X, C, H, d, U, b, W=None):
    B, m = X.shape[0], C.shape[1]
    x = C[X].reshape(B, -1)
    a = torch.tanh(d + x @ H.T)
    dz = (dlogits @ U) * (1 - a * a)
    g = {"U": dlogits.T @ a, "b": dlogits.sum(0), "H": dz.T @ x, "d": dz.sum(0)}
    dx = dz @ H
    if W is not None and W.any():
        g["W"] = dlogits.T @ x
        dx = dx + dlogits @ W
    g["C"] = torch.zeros_like(C).index_add_(0, X.reshape(-1), dx.reshape(-1, m))
    return g
