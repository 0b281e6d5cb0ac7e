# wrong: takes the number of columns for n (right only where n = H)
# causes: divided_by_columns
import torch


def d_bnvar_inv(dbnraw, bndiff):
    return (bndiff * dbnraw).sum(0, keepdim=True)


def d_bnvar(dbnvar_inv, bnvar):
    return -0.5 * (bnvar + 1e-5) ** -1.5 * dbnvar_inv


def d_bndiff2(dbnvar, bndiff2):
    n = bndiff2.shape[-1]
    return torch.ones_like(bndiff2) * dbnvar / (n - 1)
