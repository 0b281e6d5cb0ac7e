# right: torch.optim.SGD and F.cross_entropy; labels gathered by context in a dict of lists
import math
from collections import defaultdict

import torch
import torch.nn.functional as F


def step(params, Xb, Yb, lr):
    optimizer = torch.optim.SGD(params, lr=float(lr))
    optimizer.zero_grad()
    loss = F.cross_entropy(forward(params, Xb), Yb)
    loss.backward()
    optimizer.step()
    return float(loss.detach())


def floor(X, Y):
    labels_of = defaultdict(list)
    for i in range(len(Y)):
        labels_of[tuple(X[i].tolist())].append(int(Y[i]))
    losses = []
    for labels in labels_of.values():
        for label in labels:
            losses.append(-math.log(labels.count(label) / len(labels)))
    return sum(losses) / len(losses)
