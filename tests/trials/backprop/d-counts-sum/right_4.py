# right: the notebook's lines
import torch


def d_counts_sum_inv(dprobs, counts):
    dcounts_sum_inv = (counts * dprobs).sum(1, keepdim=True)
    return dcounts_sum_inv


def d_counts_sum(dcounts_sum_inv, counts_sum):
    dcounts_sum = (-counts_sum ** -2) * dcounts_sum_inv
    return dcounts_sum
