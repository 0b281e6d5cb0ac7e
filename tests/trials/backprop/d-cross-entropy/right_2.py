# right: by hand, with the maximum off
def d_cross_entropy(logits, Yb):
    counts = (logits - logits.max(1, keepdim=True).values).exp()
    probs = counts / counts.sum(1, keepdim=True)
    for i, y in enumerate(Yb.tolist()):
        probs[i, y] -= 1
    return probs / len(Yb)
