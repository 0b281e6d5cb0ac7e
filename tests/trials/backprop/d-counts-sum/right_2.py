# right: through the inverse
def d_counts_sum_inv(dprobs, counts):
    product = dprobs * counts
    return product.sum(axis=1, keepdims=True)


def d_counts_sum(dcounts_sum_inv, counts_sum):
    inv = counts_sum**-1
    return -inv * inv * dcounts_sum_inv
