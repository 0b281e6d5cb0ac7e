# wrong: no exp, absolute values instead
# causes: sizes_instead_of_exp
def softmax(logits):
    counts = logits.abs()
    return counts / counts.sum(1, keepdim=True)
