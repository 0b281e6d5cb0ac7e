# wrong: takes the maximum of the whole table off, so a row that lies far below it becomes 0/0
# causes: one_maximum_for_all
import torch


def cross_entropy(logits, Y):
    counts = (logits - logits.max()).exp()
    probs = counts / counts.sum(1, keepdim=True)
    return -probs[torch.arange(len(Y)), Y].log().mean()
