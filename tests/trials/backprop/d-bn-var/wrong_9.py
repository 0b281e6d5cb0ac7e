# wrong: d_bnvar_inv is squeezed, so for one unit (H = 1) it has no dimension left
# causes: squeezed
import torch

def d_bnvar_inv(dbnraw, bndiff):
    return (bndiff * dbnraw).sum(0, keepdim=True).squeeze()


def d_bnvar(dbnvar_inv, bnvar):
    return -0.5 * (bnvar + 1e-5) ** -1.5 * dbnvar_inv


def d_bndiff2(dbnvar, bndiff2):
    return 1.0 / (bndiff2.shape[0] - 1) * torch.ones_like(bndiff2) * dbnvar
