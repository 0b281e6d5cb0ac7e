# right: builds the Jacobian of each column (H, n, n) and multiplies with einsum
import torch


def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n = len(bnraw)
    J = torch.eye(n, dtype=bnraw.dtype) - 1 / n
    J = J[None] - torch.einsum('ih,jh->hij', bnraw, bnraw) / (n - 1)
    dbnraw = dhpreact * bngain
    return torch.einsum('hij,jh->ih', J, dbnraw) * bnvar_inv
