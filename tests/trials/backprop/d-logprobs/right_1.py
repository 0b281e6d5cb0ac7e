# right: arange and subtraction
def cmp(s, dt, t):
    ex = bool((dt == t.grad).all())
    app = torch.allclose(dt, t.grad)
    maxdiff = float(torch.max(torch.abs(dt - t.grad)))
    print(s, "exact:", ex, "approximate:", app, "maxdiff:", maxdiff)
    return ex, app, maxdiff


def d_logprobs(logprobs, Yb):
    n = logprobs.shape[0]
    grad = torch.zeros(logprobs.shape)
    grad[torch.arange(n), Yb] -= 1 / n
    return grad


def d_probs(dlogprobs, probs):
    return (1.0 / probs) * dlogprobs
