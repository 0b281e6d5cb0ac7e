# wrong: whatever is close to the maximum gets the maximum's gradient too
import torch

def d_logits(dnorm_logits, dlogit_maxes, logits):
    top = logits.max(1, keepdim=True).values
    return dnorm_logits + torch.isclose(logits, top, rtol=1e-3) * dlogit_maxes


def d_norm_logits(dcounts, counts):
    return counts * dcounts


def d_logit_maxes(dnorm_logits):
    return -dnorm_logits.sum(1, keepdim=True)
