# right: a comparison with the maximum
def d_logits(dnorm_logits, dlogit_maxes, logits):
    is_max = logits == logits.amax(1, keepdim=True)
    return torch.where(is_max, dnorm_logits + dlogit_maxes, dnorm_logits)
