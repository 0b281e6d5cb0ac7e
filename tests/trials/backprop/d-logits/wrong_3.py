# wrong: the way through the maximum is forgotten
# causes: maximum_path_lost
def d_logits(dnorm_logits, dlogit_maxes, logits):
    return dnorm_logits.clone()
