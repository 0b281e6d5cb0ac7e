# right: the notebook's two lines, the second with +=
import torch


def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    dcounts = counts_sum_inv * dprobs
    dcounts += torch.ones_like(counts) * dcounts_sum
    return dcounts
