# wrong: the sum has no keepdim, so that entry j is divided by row j's sum (silent when n == V, an error else); each row should be divided by its own
# causes: no_keepdim
def softmax(logits):
    e = (logits - logits.max(1, keepdim=True).values).exp()
    return e / e.sum(1)
