# right: loops over columns and rows with accumulators
import torch


def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n, H = dhpreact.shape
    result = torch.zeros_like(dhpreact)
    for j in range(H):
        factor = bngain[0, j] * bnvar_inv[0, j]
        sum_d = 0.0
        sum_dx = 0.0
        for i in range(n):
            sum_d = sum_d + dhpreact[i, j]
            sum_dx = sum_dx + dhpreact[i, j] * bnraw[i, j]
        for i in range(n):
            straight = dhpreact[i, j]
            through_mean = sum_d / n
            through_var = bnraw[i, j] * sum_dx / (n - 1)
            result[i, j] = factor * (straight - through_mean - through_var)
    return result
