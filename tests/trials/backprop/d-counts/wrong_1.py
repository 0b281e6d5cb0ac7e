# wrong: the way through the sum is forgotten
# causes: second_path_forgotten
def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    return counts_sum_inv * dprobs
