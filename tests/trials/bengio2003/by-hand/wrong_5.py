# wrong: added up over the contexts, but a word that stands twice in one context gets one gradient only
# causes: twice_in_one_context_dropped
import torch


def backward(dlogits, X, C, H, d, U, b, W=None):
    with torch.no_grad():
        x = C[X].flatten(1)
        a = torch.tanh(d + x @ H.T)
        grads = {"b": dlogits.sum(0), "U": dlogits.T @ a}
        dpre = (dlogits @ U) * (1 - a * a)
        grads["d"] = dpre.sum(0)
        grads["H"] = dpre.T @ x
        dx = dpre @ H
        if W is not None:
            grads["W"] = dlogits.T @ x
            dx = dx + dlogits @ W
        dx = dx.view(*X.shape, -1)
        dC = torch.zeros_like(C)
        for i in range(len(X)):
            dC[X[i]] += dx[i]
        grads["C"] = dC
    return grads
