# wrong: dC[X[i]] += ... keeps only one of the gradients where a word stands twice in one context
# causes: twice_in_one_context_dropped
import torch


@torch.no_grad()
def backward(dlogits, X, C, H, d, U, b, W=None):
    B, T = X.shape
    x = C[X].reshape(B, -1)
    a = torch.tanh(d + x @ H.T)
    dpre = (dlogits @ U) * (1 - a * a)
    dx = dpre @ H
    if W is not None:
        dx = dx + dlogits @ W
    dC = torch.zeros_like(C)
    for i in range(B):
        dC[X[i]] += dx[i].view(T, -1)
    grads = {"C": dC, "H": dpre.T @ x, "d": dpre.sum(0), "U": dlogits.T @ a, "b": dlogits.sum(0)}
    if W is not None:
        grads["W"] = dlogits.T @ x
    return grads
