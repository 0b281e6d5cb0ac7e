# wrong: takes the slope of the sum as counts / counts, which is NaN where a count is 0
# causes: one_as_a_quotient
def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    return counts_sum_inv * dprobs + counts / counts * dcounts_sum
