# wrong: minus
# causes: subtracted
def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    return counts_sum_inv * dprobs - dcounts_sum
