# right: the lecture's formula
import torch


def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n = dhpreact.shape[0]
    dhprebn = bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))
    return dhprebn
