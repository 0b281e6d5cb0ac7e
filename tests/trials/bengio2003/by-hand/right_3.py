# right: one example at a time with outer products, as the paper's section does
import torch


@torch.no_grad()
def backward(dlogits, X, C, H, d, U, b, W=None):
    m = C.shape[1]
    names = {"C": C, "H": H, "d": d, "U": U, "b": b}
    if W is not None:
        names["W"] = W
    grads = {name: torch.zeros_like(t) for name, t in names.items()}
    for dy, context in zip(dlogits, X.tolist()):
        x = torch.cat([C[i] for i in context])
        a = torch.tanh(d + H @ x)
        ds = (1 - a.square()) * (U.T @ dy)
        dx = H.T @ ds
        grads["b"] += dy
        grads["U"] += torch.outer(dy, a)
        grads["d"] += ds
        grads["H"] += torch.outer(ds, x)
        if W is not None:
            grads["W"] += torch.outer(dy, x)
            dx += W.T @ dy
        for k, word in enumerate(context):
            grads["C"][word] += dx[k * m:(k + 1) * m]
    return grads
