# wrong: writes into dnorm_logits
# causes: aliased
def d_logits(dnorm_logits, dlogit_maxes, logits):
    dlogits = dnorm_logits
    dlogits += F.one_hot(logits.max(1).indices, num_classes=logits.shape[1]) * dlogit_maxes
    return dlogits
