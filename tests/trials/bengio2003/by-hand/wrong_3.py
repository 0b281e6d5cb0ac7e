# wrong: the slope of tanh is taken as 1 - tanh(a)^2 although a is the tanh already
# causes: tanh_taken_twice
import torch


def backward(dlogits, X, C, H, d, U, b, W=None):
    with torch.no_grad():
        x = C[X].flatten(1)
        a = torch.tanh(d + x @ H.T)
        grads = {"b": dlogits.sum(0), "U": dlogits.T @ a}
        dpre = (dlogits @ U) * (1 - torch.tanh(a) ** 2)
        grads["d"] = dpre.sum(0)
        grads["H"] = dpre.T @ x
        dx = dpre @ H
        if W is not None:
            grads["W"] = dlogits.T @ x
            dx = dx + dlogits @ W
        dC = torch.zeros_like(C)
        dC.index_add_(0, X.reshape(-1), dx.reshape(-1, C.shape[1]))
        grads["C"] = dC
    return grads
