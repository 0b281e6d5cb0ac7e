import torch
from shared import V, labels, n, normal, positive

from zerotohero.grading.probe import probe


def _compared(backprop, g, *differences):
    """Ask `cmp` about a gradient that is off by these in its first places."""
    t = normal(g, 3, 4)
    t.grad = normal(g, 3, 4)
    dt = t.grad.clone()
    for place, difference in enumerate(differences):
        dt.view(-1)[place] += difference
    return backprop.cmp("t", dt, t)


@probe
def equal_gradients(backprop, g):
    """`cmp` of a gradient that is `t.grad` to the last digit"""
    return _compared(backprop, g)


@probe
def close_gradients(backprop, g):
    """`cmp` of a gradient of which one number is off by a millionth of a millionth"""
    exact, approximate, _ = _compared(backprop, g, 1e-12)
    return [exact, approximate]


@probe
def nearly_close_gradients(backprop, g):
    """`cmp` of small gradients, about 0.01, that are off by 5 millionths: too far for `torch.allclose(dt, t.grad)`"""
    t = normal(g, 3, 4)
    t.grad = 0.01 * positive(g, 3, 4)
    return backprop.cmp("t", t.grad + 5e-6 * positive(g, 3, 4), t)[:2]


@probe
def different_gradients(backprop, g):
    """`cmp` of a gradient of which two numbers are off, by about 0.25 and by about -0.75"""
    return _compared(backprop, g, 0.25 + 0.01 * torch.rand(1, generator=g).item(), -0.75)


@probe
def all_different(backprop, g):
    """`cmp` of a gradient of which every number is off by 0.5"""
    return _compared(backprop, g, *[0.5] * 12)


@probe
def at_logprobs(backprop, g):
    """`d_logprobs(logprobs, Yb)`, n = 32, V = 27"""
    return backprop.d_logprobs(normal(g, n, V), labels(g))


@probe
def at_probs(backprop, g):
    """`d_probs(dlogprobs, probs)`, n = 32, V = 27"""
    return backprop.d_probs(normal(g, n, V), positive(g, n, V))


@probe
def nothing_is_changed(backprop, g):
    """After both: `logprobs`, `Yb`, `dlogprobs` and `probs`"""
    logprobs, Yb, dlogprobs, probs = normal(g, n, V), labels(g), normal(g, n, V), positive(g, n, V)
    backprop.d_logprobs(logprobs, Yb), backprop.d_probs(dlogprobs, probs)
    return [logprobs, Yb, dlogprobs, probs]


@probe(stretch=True)
def another_batch_size(backprop, g):
    """`d_logprobs` with n = 5"""
    return backprop.d_logprobs(normal(g, 5, V), labels(g, 5))
