# wrong: works in place, so dprobs is changed
# causes: added_into_dprobs
import torch


def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    dcounts = dprobs
    dcounts *= counts_sum_inv
    dcounts += dcounts_sum
    return dcounts
