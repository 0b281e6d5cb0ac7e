# right: a matrix product with ones
def d_counts_sum_inv(dprobs, counts):
    ones = torch.ones(dprobs.shape[1], 1, dtype=dprobs.dtype)
    return (dprobs * counts) @ ones


def d_counts_sum(dcounts_sum_inv, counts_sum):
    return (-1.0 * counts_sum ** (-2)) * dcounts_sum_inv
