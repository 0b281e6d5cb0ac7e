# wrong: the variance is held above 1e-5 instead of 1e-5 being added to it
# causes: held_above_eps
import torch

def d_bnvar(dbnvar_inv, bnvar):
    return -0.5 * bnvar.clamp(min=1e-5) ** -1.5 * dbnvar_inv


def d_bnvar_inv(dbnraw, bndiff):
    return (bndiff * dbnraw).sum(0, keepdim=True)


def d_bndiff2(dbnvar, bndiff2):
    return 1.0 / (bndiff2.shape[0] - 1) * torch.ones_like(bndiff2) * dbnvar
