# wrong: over the wrong dimension
# causes: over_columns
def softmax(logits):
    counts = logits.exp()
    return counts / counts.sum(0, keepdim=True)
