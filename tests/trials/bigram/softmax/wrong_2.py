# wrong: no keepdim
# causes: no_keepdim
def softmax(logits):
    counts = logits.exp()
    return counts / counts.sum(1)
