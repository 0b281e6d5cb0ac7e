# wrong: summed over the batch
# causes: over_the_rows
def d_counts_sum_inv(dprobs, counts):
    return (counts * dprobs).sum(0, keepdim=True)
