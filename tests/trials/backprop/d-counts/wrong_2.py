# wrong: the other way alone
# causes: first_path_lost
def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    return torch.ones_like(counts) * dcounts_sum
