# wrong: gradients are not cleared, so from the second step on they add up
# causes: not_cleared
import math
from collections import Counter

import torch


def step(params, Xb, Yb, lr):
    loss = cross_entropy(forward(params, Xb), Yb)
    loss.backward()
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
    return loss.item()


def floor(X, Y):
    contexts = [tuple(row) for row in X.tolist()]
    pairs, totals = Counter(zip(contexts, Y.tolist())), Counter(contexts)
    return -sum(k * math.log(k / totals[c]) for (c, _), k in pairs.items()) / len(contexts)
