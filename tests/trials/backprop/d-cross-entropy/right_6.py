# right: math.exp over Python lists, the row's maximum taken off by hand
import math

import torch


def _softmax(row):
    top = max(row)
    e = [math.exp(v - top) for v in row]
    total = sum(e)
    return [v / total for v in e]


def d_cross_entropy(logits, Yb):
    rows = logits.tolist()
    labels = Yb.tolist()
    n = len(rows)
    grad = []
    for row, y in zip(rows, labels):
        p = _softmax(row)
        p[y] -= 1.0
        grad.append([v / n for v in p])
    return torch.tensor(grad, dtype=logits.dtype)
