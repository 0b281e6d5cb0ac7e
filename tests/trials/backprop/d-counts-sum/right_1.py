# right: einsum
def d_counts_sum_inv(dprobs, counts):
    return torch.einsum("nv,nv->n", dprobs, counts).unsqueeze(1)


def d_counts_sum(dcounts_sum_inv, counts_sum):
    return -dcounts_sum_inv / counts_sum**2
