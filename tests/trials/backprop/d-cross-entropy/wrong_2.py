# wrong: no maximum taken off
# causes: no_maximum_taken_off
def d_cross_entropy(logits, Yb):
    counts = logits.exp()
    d = counts / counts.sum(1, keepdim=True)
    d[range(len(Yb)), Yb] -= 1
    return d / len(Yb)
