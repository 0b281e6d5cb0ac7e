# wrong: e raised to the logits as they are, which overflows to inf / inf for large ones; the row's maximum should be taken away first
# causes: no_shift
def softmax(logits):
    e = logits.exp()
    return e / e.sum(1, keepdim=True)
