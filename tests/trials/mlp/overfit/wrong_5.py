# wrong: floor looks at the last letter of the context only
# causes: newest_letter_only
import math
from collections import Counter

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
    pairs, contexts = Counter(), Counter()
    for context, label in zip(X[:, -1].tolist(), Y.tolist()):
        pairs[context, label] += 1
        contexts[context] += 1
    total = 0.0
    for (context, label), n in pairs.items():
        total -= n * math.log(n / contexts[context])
    return total / len(Y)
