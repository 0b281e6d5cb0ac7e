# wrong: d_probs divides in place and so changes the gradient it was given
import torch


def cmp(s, dt, t):
    ex = torch.all(dt == t.grad).item()
    app = torch.allclose(dt, t.grad)
    maxdiff = (dt - t.grad).abs().max().item()
    print(f'{s:15s} | exact: {str(ex):5s} | approximate: {str(app):5s} | maxdiff: {maxdiff}')
    return ex, app, maxdiff


def d_logprobs(logprobs, Yb):
    n = len(logprobs)
    dlogprobs = torch.zeros_like(logprobs)
    dlogprobs[torch.arange(n), Yb] = -1.0 / n
    return dlogprobs


def d_probs(dlogprobs, probs):
    dprobs = dlogprobs
    dprobs /= probs
    return dprobs
