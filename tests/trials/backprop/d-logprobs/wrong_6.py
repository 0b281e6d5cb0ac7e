# wrong: cmp takes the largest signed difference, so a gradient that is too small everywhere looks perfect
# causes: sign_of_the_difference
import torch


def cmp(s, dt, t):
    ex = torch.all(dt == t.grad).item()
    app = torch.allclose(dt, t.grad)
    maxdiff = (dt - t.grad).max().item()
    print(f'{s:15s} | exact: {str(ex):5s} | approximate: {str(app):5s} | maxdiff: {maxdiff}')
    return ex, app, maxdiff


def d_logprobs(logprobs, Yb):
    n = logprobs.shape[0]
    dlogprobs = torch.zeros_like(logprobs)
    dlogprobs[range(n), Yb] = -1.0 / n
    return dlogprobs


def d_probs(dlogprobs, probs):
    return dlogprobs / probs
