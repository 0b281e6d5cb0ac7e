# right: einsum to (H,), the cube of a rsqrt, and an expanded view (stride 0) as the last gradient
import torch


def d_bnvar_inv(dbnraw, bndiff):
    return torch.einsum('ij,ij->j', dbnraw, bndiff)


def d_bnvar(dbnvar_inv, bnvar):
    inv = torch.rsqrt(bnvar + 1e-5)
    return -dbnvar_inv * inv * inv * inv / 2


def d_bndiff2(dbnvar, bndiff2):
    return torch.div(dbnvar, len(bndiff2) - 1).expand_as(bndiff2)
