# wrong: takes the maximum of the whole table off instead of each row's, so a row far below it gives 0/0
# causes: one_maximum_for_all
import torch


def d_cross_entropy(logits, Yb):
    n = logits.shape[0]
    counts = (logits - logits.max()).exp()
    dlogits = counts / counts.sum(1, keepdim=True)
    dlogits[range(n), Yb] -= 1
    return dlogits / n
