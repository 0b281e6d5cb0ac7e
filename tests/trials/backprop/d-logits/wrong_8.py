# wrong: the maximum's gradient goes to all entries of the row instead of to the largest (hidden in a whole pass, where it is about 0)
# causes: maximum_path_to_all
import torch


def d_norm_logits(dcounts, counts):
    return counts * dcounts


def d_logit_maxes(dnorm_logits):
    return -dnorm_logits.sum(1, keepdim=True)


def d_logits(dnorm_logits, dlogit_maxes, logits):
    return dnorm_logits + torch.ones_like(logits) * dlogit_maxes
