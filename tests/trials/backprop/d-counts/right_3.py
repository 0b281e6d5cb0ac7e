# right: row by row
def d_counts(dprobs, dcounts_sum, counts, counts_sum_inv):
    rows = [dprobs[i] * counts_sum_inv[i] + dcounts_sum[i] for i in range(len(counts))]
    return torch.stack(rows)
