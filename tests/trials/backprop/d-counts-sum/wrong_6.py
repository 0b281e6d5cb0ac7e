# wrong: keepdim is missing, so d_counts_sum_inv is (n,) instead of (n, 1)
# causes: keepdim_forgotten
import torch


def d_counts_sum_inv(dprobs, counts):
    return (counts * dprobs).sum(1)


def d_counts_sum(dcounts_sum_inv, counts_sum):
    return -dcounts_sum_inv / counts_sum ** 2
