# right: loops and plain numbers, a dict printed, results in a list
import sys

import torch


def cmp(s, dt, t):
    mine = dt.reshape(-1).tolist()
    theirs = t.grad.reshape(-1).tolist()
    exact = True
    maxdiff = 0.0
    for a, b in zip(mine, theirs):
        if a != b:
            exact = False
        if abs(a - b) > maxdiff:
            maxdiff = abs(a - b)
    approximate = torch.allclose(dt, t.grad)
    sys.stdout.write(s + ': ' + str({'exact': exact, 'approximate': approximate, 'maxdiff': maxdiff}) + '\n')
    return [exact, approximate, maxdiff]


def d_logprobs(logprobs, Yb):
    n, V = logprobs.shape
    grad = torch.zeros(n, V, dtype=logprobs.dtype)
    for i in range(n):
        grad[i, int(Yb[i])] = -1 / n
    return grad


def d_probs(dlogprobs, probs):
    grad = torch.zeros_like(probs)
    for i in range(probs.shape[0]):
        for j in range(probs.shape[1]):
            grad[i, j] = dlogprobs[i, j] / probs[i, j]
    return grad
