# right: scatter_add at the argmax, matrix product with ones for the sum
import torch


def d_norm_logits(dcounts, counts):
    return torch.mul(dcounts, counts)


def d_logit_maxes(dnorm_logits):
    return dnorm_logits @ -torch.ones(dnorm_logits.shape[1], 1, dtype=dnorm_logits.dtype)


def d_logits(dnorm_logits, dlogit_maxes, logits):
    return dnorm_logits.scatter_add(1, logits.argmax(1, keepdim=True), dlogit_maxes)
