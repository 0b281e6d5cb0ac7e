# wrong: d_counts_sum works in place on the gradient it was given
import torch


def d_counts_sum_inv(dprobs, counts):
    return (counts * dprobs).sum(1, keepdim=True)


def d_counts_sum(dcounts_sum_inv, counts_sum):
    dcounts_sum = dcounts_sum_inv
    dcounts_sum *= -counts_sum ** -2
    return dcounts_sum
