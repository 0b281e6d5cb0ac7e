# wrong: the exponent stays
# causes: exponent_kept
def d_counts_sum(dcounts_sum_inv, counts_sum):
    return -(counts_sum**-1) * dcounts_sum_inv
