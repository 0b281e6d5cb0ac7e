# right: one fused call
import torch


def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    return torch.addcmul(dcounts_sum, dprobs, counts_sum_inv)
