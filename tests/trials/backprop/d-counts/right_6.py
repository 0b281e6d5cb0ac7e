# right: entry by entry
import torch


def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    n = counts.shape[0]
    V = counts.shape[1]
    out = torch.zeros(n, V, dtype=counts.dtype)
    i = 0
    while i < n:
        j = 0
        while j < V:
            out[i][j] = dprobs[i][j] * counts_sum_inv[i][0] + dcounts_sum[i][0]
            j += 1
        i += 1
    return out
