# right: expand
def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    return dprobs * counts_sum_inv + dcounts_sum.expand_as(counts)
