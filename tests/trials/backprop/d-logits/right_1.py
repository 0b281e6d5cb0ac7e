# right: zeros and an index
def d_norm_logits(dcounts, counts):
    return dcounts * counts


def d_logit_maxes(dnorm_logits):
    return (-dnorm_logits).sum(dim=1, keepdim=True)


def d_logits(dnorm_logits, dlogit_maxes, logits):
    dlogits = dnorm_logits.clone()
    for i in range(logits.shape[0]):
        dlogits[i, logits[i].argmax()] += dlogit_maxes[i, 0]
    return dlogits
