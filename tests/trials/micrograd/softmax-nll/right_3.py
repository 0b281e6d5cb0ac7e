# right: log of the sum of exps minus the label's logit, with the largest logit itself (a Value) taken away
def softmax_nll(logits, label):
    biggest = max(logits, key=lambda z: z.data)
    shifted = [z - biggest for z in logits]
    total = shifted[0].exp()
    for z in shifted[1:]:
        total = total + z.exp()
    return total.log() - shifted[label]
