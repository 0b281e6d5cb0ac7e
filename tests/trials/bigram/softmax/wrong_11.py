# wrong: a single example comes back as (V,) instead of (1, V)
def softmax(logits):
    counts = logits.exp().squeeze()
    return counts / counts.sum(-1, keepdim=True)
