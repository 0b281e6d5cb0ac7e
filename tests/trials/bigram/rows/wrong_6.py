# wrong: one_hot without the number of classes: its width is the largest number in xs plus 1, right only if the last letter occurs
# causes: classes_not_said
import torch
import torch.nn.functional as F


def logits(W, xs):
    xenc = F.one_hot(xs).float()
    return xenc @ W


def log_counts(N, k=1):
    return (N + k).float().log()
