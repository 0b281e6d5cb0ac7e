# wrong: floor is the mean over the contexts, not over the examples
# causes: once_for_each_context
import math
from collections import Counter, defaultdict

import torch


def step(params, Xb, Yb, lr):
    loss = cross_entropy(forward(params, Xb), Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for p in params:
        p.data += -lr * p.grad
    return loss.item()


def floor(X, Y):
    labels_of = defaultdict(Counter)
    for context, label in zip(X.tolist(), Y.tolist()):
        labels_of[tuple(context)][label] += 1
    entropies = []
    for labels in labels_of.values():
        n = sum(labels.values())
        entropies.append(-sum(c / n * math.log(c / n) for c in labels.values()))
    return sum(entropies) / len(entropies)
