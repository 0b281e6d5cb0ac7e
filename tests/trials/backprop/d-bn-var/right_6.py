# right: explicit loops with Python numbers
import torch


def d_bnvar_inv(dbnraw, bndiff):
    n, H = bndiff.shape
    out = torch.zeros(1, H, dtype=bndiff.dtype)
    for j in range(H):
        acc = 0.0
        for i in range(n):
            acc += dbnraw[i, j].item() * bndiff[i, j].item()
        out[0, j] = acc
    return out


def d_bnvar(dbnvar_inv, bnvar):
    out = torch.zeros_like(bnvar)
    flat = dbnvar_inv.reshape(-1)
    for j in range(bnvar.shape[1]):
        v = bnvar[0, j].item() + 1e-5
        out[0, j] = -0.5 * flat[j].item() / (v * v ** 0.5)
    return out


def d_bndiff2(dbnvar, bndiff2):
    n, H = bndiff2.shape
    flat = dbnvar.reshape(-1)
    out = torch.empty_like(bndiff2)
    for i in range(n):
        for j in range(H):
            out[i, j] = flat[j].item() / (n - 1)
    return out
