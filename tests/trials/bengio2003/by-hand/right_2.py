# right: einsum, the rows by a one-hot product
import torch
import torch.nn.functional as F


def backward(dlogits, X, C, H, d, U, b, W=None):
    C, H, d, U, dy = (t.detach() for t in (C, H, d, U, dlogits))
    n_batch, n_words = X.shape
    V, m = C.shape
    onehot = F.one_hot(X, V).to(C.dtype)
    x = torch.einsum("btv,vm->btm", onehot, C).reshape(n_batch, n_words * m)
    a = torch.tanh(torch.einsum("bi,hi->bh", x, H) + d)
    g_a = torch.einsum("bv,vh->bh", dy, U)
    g_s = g_a * (1 - a**2)
    g_x = torch.einsum("bh,hi->bi", g_s, H)
    result = {
        "H": torch.einsum("bh,bi->hi", g_s, x),
        "d": g_s.sum(dim=0),
        "U": torch.einsum("bv,bh->vh", dy, a),
        "b": dy.sum(dim=0),
    }
    if W is not None:
        result["W"] = torch.einsum("bv,bi->vi", dy, x)
        g_x = g_x + torch.einsum("bv,vi->bi", dy, W.detach())
    result["C"] = torch.einsum("btv,btm->vm", onehot, g_x.view(n_batch, n_words, m))
    return result
