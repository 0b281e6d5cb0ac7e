# wrong: clamps the probability away from 0 so that log is finite, with no shift
def cross_entropy(logits, Y):
    counts = logits.clamp(max=50).exp()
    probs = counts / counts.sum(1, keepdim=True)
    return -probs[range(len(Y)), Y].clamp(min=1e-9).log().mean()
