# wrong: divides by the sum of the other exps only; the label's own belongs into the sum too
# causes: label_left_out_below
def softmax_nll(logits, label):
    exps = [z.exp() for z in logits]
    others = sum(e for i, e in enumerate(exps) if i != label)
    return -(exps[label] / others).log()
