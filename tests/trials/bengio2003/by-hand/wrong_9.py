# wrong: the gradient of b keeps a dimension, (1, V) instead of (V,)
import torch


def backward(dlogits, X, C, H, d, U, b, W=None):
    B, m = X.shape[0], C.shape[1]
    x = C[X].reshape(B, -1)
    a = torch.tanh(d + x @ H.T)
    g = {"b": dlogits.sum(0, keepdim=True), "U": dlogits.T @ a}
    dz = (dlogits @ U) * (1 - a * a)
    g["d"], g["H"] = dz.sum(0), dz.T @ x
    dx = dz @ H
    if W is not None:
        g["W"] = dlogits.T @ x
        dx = dx + dlogits @ W
    g["C"] = torch.zeros_like(C).index_add_(0, X.reshape(-1), dx.reshape(-1, m))
    return g
