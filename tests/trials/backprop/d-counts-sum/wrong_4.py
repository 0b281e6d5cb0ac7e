# wrong: the sign
# causes: sign_lost
def d_counts_sum(dcounts_sum_inv, counts_sum):
    return counts_sum**-2 * dcounts_sum_inv
