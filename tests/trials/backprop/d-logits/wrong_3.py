# wrong: the way through the maximum is forgotten
def d_logits(dnorm_logits, dlogit_maxes, logits):
    return dnorm_logits.clone()
