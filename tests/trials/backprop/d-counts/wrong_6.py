# wrong: shares the total's gradient among the V entries, as if it were a mean
# causes: sum_shared_out
import torch


def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    V = counts.shape[1]
    return counts_sum_inv * dprobs + dcounts_sum.expand_as(counts) / V
