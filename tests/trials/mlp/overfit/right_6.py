# right: torch.optim.SGD makes the step, sorted and grouped examples for the floor
from itertools import groupby
from math import fsum, log

import torch


def step(params, Xb, Yb, lr):
    opt = torch.optim.SGD(params, lr=float(lr))
    opt.zero_grad()
    loss = cross_entropy(forward(params, Xb), Yb)
    loss.backward()
    opt.step()
    return loss.item()


def _costs(group):
    labels = [y for _, y in group]
    return (-log(labels.count(y) / len(labels)) for y in labels)


def floor(X, Y):
    examples = sorted(zip(X.tolist(), Y.tolist()))
    costs = [c for _, group in groupby(examples, key=lambda e: e[0]) for c in _costs(group)]
    return fsum(costs) / len(costs)
