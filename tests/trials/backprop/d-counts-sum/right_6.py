# right: zips over lists of numbers
import torch


def d_counts_sum_inv(dprobs, counts):
    pairs = zip(dprobs.tolist(), counts.tolist())
    return torch.tensor([[sum(d * c for d, c in zip(*rows))] for rows in pairs], dtype=counts.dtype)


def d_counts_sum(dcounts_sum_inv, counts_sum):
    pairs = zip(dcounts_sum_inv.flatten().tolist(), counts_sum.flatten().tolist())
    return torch.tensor([[-d / s ** 2] for d, s in pairs], dtype=counts_sum.dtype)
