# wrong: logits far below the largest (by 10 or more) are left out of the sum, so they get no gradient and the shares are a little off
# causes: small_ones_left_out
def softmax_nll(logits, label):
    top = max(v.data for v in logits)
    total = sum((v - top).exp() for v in logits if v.data > top - 10)
    return -((logits[label] - top).exp() / total).log()
