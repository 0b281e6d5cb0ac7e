# wrong: the path through the sum is multiplied by counts, as if the sum were a product
# causes: sum_times_counts
import torch


def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    return dprobs * counts_sum_inv + counts * dcounts_sum
