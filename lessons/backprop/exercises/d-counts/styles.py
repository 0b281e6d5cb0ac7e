from zerotohero.grading.probe import style


@style("d_counts")
def the_lectures_cell(dprobs, dcounts_sum, counts, counts_sum_inv):
    dcounts = counts_sum_inv * dprobs
    dcounts += torch.ones_like(counts) * dcounts_sum
    return dcounts


@style("d_counts")
def broadcast(dprobs, dcounts_sum, counts, counts_sum_inv):
    return dcounts_sum + dprobs * counts_sum_inv


@style("d_counts")
def row_by_row(dprobs, dcounts_sum, counts, counts_sum_inv):
    return torch.stack([d * inv.item() + s.item() for d, s, inv in zip(dprobs, dcounts_sum, counts_sum_inv)])


@style("d_counts")
def expanded(dprobs, dcounts_sum, counts, counts_sum_inv):
    through_probs = torch.mul(dprobs, counts_sum_inv.expand_as(counts))
    through_sum = dcounts_sum.repeat(1, counts.size(1))
    return torch.add(through_probs, through_sum)
