# wrong: divided by V
def d_logprobs(logprobs, Yb):
    d = torch.zeros_like(logprobs)
    d[range(logprobs.shape[0]), Yb] = -1 / logprobs.shape[1]
    return d
