# wrong: no keepdim
# causes: keepdim_forgotten
def d_counts_sum_inv(dprobs, counts):
    return (counts * dprobs).sum(1)
