# wrong: the part through the variance is divided by n, not by n - 1
# causes: bessel_forgotten
import torch


def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n = dhpreact.shape[0]
    return bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - bnraw * (dhpreact * bnraw).sum(0))
