# wrong: the power loses a step, -1/s instead of -1/s**2
# causes: exponent_kept
import torch


def d_counts_sum_inv(dprobs, counts):
    return (counts * dprobs).sum(1, keepdim=True)


def d_counts_sum(dcounts_sum_inv, counts_sum):
    return -1 * counts_sum ** -1 * dcounts_sum_inv
