# right: einsum everywhere, H and W seen as (out, T, m), the table's gradient as a product with one-hot rows
import torch
import torch.nn.functional as F


def backward(dlogits, X, C, H, d, U, b, W=None):
    with torch.no_grad():
        V, m = C.shape
        T = X.shape[1]
        onehot = F.one_hot(X.long(), V).to(C.dtype)
        x = torch.einsum("btv,vm->btm", onehot, C)
        H3 = H.reshape(-1, T, m)
        a = torch.tanh(torch.einsum("htm,btm->bh", H3, x) + d)
        dz = torch.einsum("bv,vh,bh->bh", dlogits, U, 1 - a * a)
        dx = torch.einsum("bh,htm->btm", dz, H3)
        out = dict(
            b=torch.einsum("bv->v", dlogits),
            U=torch.einsum("bv,bh->vh", dlogits, a),
            d=torch.einsum("bh->h", dz),
            H=torch.einsum("bh,btm->htm", dz, x).reshape(H.shape),
        )
        if W is not None:
            out |= {"W": torch.einsum("bv,btm->vtm", dlogits, x).reshape(W.shape)}
            dx = dx + torch.einsum("bv,vtm->btm", dlogits, W.reshape(-1, T, m))
        return out | {"C": torch.einsum("btv,btm->vm", onehot, dx)}
