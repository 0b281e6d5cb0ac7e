# wrong: adds into dnorm_logits itself, which it was given
# causes: aliased
import torch


def d_norm_logits(dcounts, counts):
    return counts * dcounts


def d_logit_maxes(dnorm_logits):
    return -dnorm_logits.sum(1, keepdim=True)


def d_logits(dnorm_logits, dlogit_maxes, logits):
    n = logits.shape[0]
    dlogits = dnorm_logits
    dlogits[range(n), logits.argmax(1)] += dlogit_maxes.squeeze(1)
    return dlogits
