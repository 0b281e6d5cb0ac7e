# wrong: the sign of logit_maxes
# causes: sign_lost
def d_logit_maxes(dnorm_logits):
    return dnorm_logits.sum(1, keepdim=True)
