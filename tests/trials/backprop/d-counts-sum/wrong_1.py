# wrong: not summed
# causes: not_summed
def d_counts_sum_inv(dprobs, counts):
    return counts * dprobs
