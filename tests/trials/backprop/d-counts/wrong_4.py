# wrong: the sum's gradient shared out
# causes: sum_shared_out
def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    return counts_sum_inv * dprobs + dcounts_sum / counts.shape[1]
