# wrong: takes the maxima off in place and so changes the logits
# causes: logits_changed
import torch


def d_cross_entropy(logits, Yb):
    n = logits.shape[0]
    logits -= logits.max(1, keepdim=True).values
    counts = logits.exp()
    dlogits = counts / counts.sum(1, keepdim=True)
    dlogits[range(n), Yb] -= 1
    return dlogits / n
