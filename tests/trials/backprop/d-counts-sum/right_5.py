# right: a batched product of row and column, and division twice
import torch


def d_counts_sum_inv(dprobs, counts):
    return torch.bmm(dprobs.unsqueeze(1), counts.unsqueeze(2)).squeeze(2)


def d_counts_sum(dcounts_sum_inv, counts_sum):
    return dcounts_sum_inv.neg().div(counts_sum).div(counts_sum)
