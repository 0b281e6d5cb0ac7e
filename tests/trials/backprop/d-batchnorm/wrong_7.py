# wrong: multiplies dhpreact by the gain in place, which changes what the caller gave
import torch


def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n = dhpreact.shape[0]
    dbnraw = dhpreact
    dbnraw *= bngain
    mean_part = dbnraw.mean(0, keepdim=True)
    var_part = bnraw * (dbnraw * bnraw).sum(0, keepdim=True) / (n - 1)
    return bnvar_inv * (dbnraw - mean_part - var_part)
