# right: the largest number taken away first, loops, log of the sum minus the logit
def softmax_nll(logits, label):
    largest = logits[0].data
    for logit in logits:
        if logit.data > largest:
            largest = logit.data
    total = 0.0
    for logit in logits:
        total = total + (logit - largest).exp()
    return total.log() - (logits[label] - largest)
