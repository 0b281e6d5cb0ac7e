# right: the lecture's step with .grad and .data, counters over tuples
import math
from collections import Counter

import torch


def step(params, Xb, Yb, lr):
    # forward pass
    loss = cross_entropy(forward(params, Xb), Yb)
    # backward pass
    for p in params:
        p.grad = None
    loss.backward()
    # update
    for p in params:
        p.data += -lr * p.grad
    return loss.item()


def floor(X, Y):
    contexts = [tuple(row) for row in X.tolist()]
    labels = Y.tolist()
    pairs = Counter(zip(contexts, labels))
    totals = Counter(contexts)
    total = 0.0
    for (context, label), count in pairs.items():
        total -= count * math.log(count / totals[context])
    return total / len(labels)
