# wrong: "close" is more lenient than allclose(dt, t.grad): an absolute difference of 1e-5 passes
# causes: more_may_differ
import torch

def cmp(s, dt, t):
    exact = torch.all(dt == t.grad).item()
    approximate = torch.allclose(dt, t.grad, atol=1e-5)
    maxdiff = (dt - t.grad).abs().max().item()
    print(f"{s:15s} | exact: {str(exact):5s} | approximate: {str(approximate):5s} | maxdiff: {maxdiff}")
    return exact, approximate, maxdiff


def d_logprobs(logprobs, Yb):
    n = logprobs.shape[0]
    dlogprobs = torch.zeros_like(logprobs)
    dlogprobs[range(n), Yb] = -1.0 / n
    return dlogprobs


def d_probs(dlogprobs, probs):
    return dlogprobs / probs
