# right: one-hot times W with einsum; the logs of the probabilities themselves
import torch
import torch.nn.functional as F


def logits(W, xs):
    onehot = F.one_hot(xs, num_classes=W.size(0)).to(W)
    return torch.einsum("nv,vw->nw", onehot, W)


def log_counts(N, k=1):
    return torch.log(probabilities(N, k))
