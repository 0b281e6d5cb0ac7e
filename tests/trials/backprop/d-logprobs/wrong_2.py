# wrong: the minus is forgotten
# causes: sign_lost
def d_logprobs(logprobs, Yb):
    d = torch.zeros_like(logprobs)
    d[range(logprobs.shape[0]), Yb] = 1 / logprobs.shape[0]
    return d
