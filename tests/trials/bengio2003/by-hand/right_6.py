# right: C style as the paper's own backward phase, one example after the other, accumulators and outer products
import torch


def backward(dlogits, X, C, H, d, U, b, W=None):
    names = {"C": C, "H": H, "d": d, "U": U, "b": b}
    if W is not None:
        names["W"] = W
    grad = {}
    for name in names:
        grad[name] = torch.zeros(names[name].shape, dtype=names[name].dtype, device=names[name].device)

    C, H, d, U = C.detach(), H.detach(), d.detach(), U.detach()
    m = C.size(1)
    for i in range(X.size(0)):
        words = X[i].tolist()
        x = torch.cat([C[w] for w in words])
        a = torch.tanh(d + torch.mv(H, x))
        dy = dlogits[i].detach()
        grad["b"] += dy
        grad["U"] += torch.outer(dy, a)
        do = torch.mv(U.t(), dy) * (1 - a) * (1 + a)
        grad["d"] += do
        grad["H"] += torch.outer(do, x)
        dx = torch.mv(H.t(), do)
        if W is not None:
            grad["W"] += torch.outer(dy, x)
            dx += torch.mv(W.detach().t(), dy)
        for j, w in enumerate(words):
            grad["C"][w] += dx[j * m : (j + 1) * m]
    return grad
