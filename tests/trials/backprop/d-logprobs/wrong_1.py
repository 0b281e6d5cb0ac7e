# wrong: the mean is forgotten
# causes: not_divided_by_n
def d_logprobs(logprobs, Yb):
    d = torch.zeros_like(logprobs)
    d[range(logprobs.shape[0]), Yb] = -1
    return d
