# wrong: the numbers of a context are glued together without a separator, so (1, 12) and (11, 2) count as one context
# causes: contexts_glued
import math
from collections import Counter

import torch


def step(params, Xb, Yb, lr):
    loss = cross_entropy(forward(params, Xb), Yb)
    for p in params:
        p.grad = None
    loss.backward()
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
    return loss.item()


def floor(X, Y):
    contexts = [''.join(map(str, row)) for row in X.tolist()]
    labels = Y.tolist()
    pairs, totals = Counter(zip(contexts, labels)), Counter(contexts)
    return -sum(math.log(pairs[c, y] / totals[c]) for c, y in zip(contexts, labels)) / len(labels)
