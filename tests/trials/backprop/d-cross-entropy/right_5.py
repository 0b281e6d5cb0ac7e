# right: log_softmax, then minus a one-hot table, in one expression
import torch
import torch.nn.functional as F


def d_cross_entropy(logits, Yb):
    n, V = logits.size()
    return logits.log_softmax(dim=-1).exp().sub(F.one_hot(Yb, V)).div(n)
