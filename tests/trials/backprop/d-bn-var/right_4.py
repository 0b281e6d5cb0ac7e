# right: the notebook's lines
import torch


def d_bnvar_inv(dbnraw, bndiff):
    return (bndiff * dbnraw).sum(0, keepdim=True)


def d_bnvar(dbnvar_inv, bnvar):
    return (-0.5 * (bnvar + 1e-5) ** -1.5) * dbnvar_inv


def d_bndiff2(dbnvar, bndiff2):
    n = bndiff2.shape[0]
    return (1.0 / (n - 1)) * torch.ones_like(bndiff2) * dbnvar
