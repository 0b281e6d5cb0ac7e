# wrong: the floor is the mean over contexts instead of over examples
# causes: once_for_each_context
import math
from collections import Counter, defaultdict

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
    seen = defaultdict(Counter)
    for context, label in zip(X.tolist(), Y.tolist()):
        seen[tuple(context)][label] += 1
    losses = []
    for labels in seen.values():
        total = sum(labels.values())
        losses.append(-sum(k / total * math.log(k / total) for k in labels.values()))
    return sum(losses) / len(losses)
