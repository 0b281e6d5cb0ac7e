# wrong: new tensors are put into the list, the old ones do not move
# causes: replaced_in_the_list
import math
from collections import Counter

import torch


def step(params, Xb, Yb, lr):
    loss = cross_entropy(forward(params, Xb), Yb)
    grads = torch.autograd.grad(loss, params)
    for i in range(len(params)):
        params[i] = (params[i] - lr * grads[i]).detach().requires_grad_(True)
    return loss.item()


def floor(X, Y):
    pairs, contexts = Counter(), Counter()
    for context, label in zip(X.tolist(), Y.tolist()):
        pairs[tuple(context), label] += 1
        contexts[tuple(context)] += 1
    total = 0.0
    for (context, label), n in pairs.items():
        total -= n * math.log(n / contexts[context])
    return total / len(Y)
