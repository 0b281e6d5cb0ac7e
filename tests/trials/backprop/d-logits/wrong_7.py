# wrong: one_hot guesses the number of classes from the largest argmax, so it fails where no row's maximum is in the last column
# causes: as_many_columns_as_seen
import torch
import torch.nn.functional as F


def d_norm_logits(dcounts, counts):
    return counts * dcounts


def d_logit_maxes(dnorm_logits):
    return -dnorm_logits.sum(1, keepdim=True)


def d_logits(dnorm_logits, dlogit_maxes, logits):
    return dnorm_logits + F.one_hot(logits.max(1).indices) * dlogit_maxes
