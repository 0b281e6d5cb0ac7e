from zerotohero.grading.probe import style


@style()
def the_lectures_cells():
    def d_counts_sum_inv(dprobs, counts):
        dcounts_sum_inv = (counts * dprobs).sum(1, keepdim=True)
        return dcounts_sum_inv

    def d_counts_sum(dcounts_sum_inv, counts_sum):
        dcounts_sum = (-(counts_sum**-2)) * dcounts_sum_inv
        return dcounts_sum


@style("d_counts_sum_inv")
def by_einsum(dprobs, counts):
    return torch.einsum("nv,nv->n", dprobs, counts).unsqueeze(1)


@style("d_counts_sum_inv")
def by_matrix_products(dprobs, counts):
    return torch.stack([row @ other for row, other in zip(dprobs, counts)])[:, None]


@style("d_counts_sum_inv")
def diagonal(dprobs, counts):
    return torch.diag(dprobs @ counts.T).reshape(-1, 1)


@style("d_counts_sum")
def divided(dcounts_sum_inv, counts_sum):
    return -dcounts_sum_inv / (counts_sum * counts_sum)


@style("d_counts_sum")
def by_the_inverse(dcounts_sum_inv, counts_sum):
    counts_sum_inv = 1 / counts_sum
    return dcounts_sum_inv * -(counts_sum_inv**2)
