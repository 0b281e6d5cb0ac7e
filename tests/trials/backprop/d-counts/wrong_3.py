# wrong: the sum's gradient times counts
# causes: sum_times_counts
def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    return counts_sum_inv * dprobs + counts * dcounts_sum
