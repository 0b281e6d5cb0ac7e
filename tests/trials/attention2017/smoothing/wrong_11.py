# wrong: the spread eps is added without a graph: the same number, but its part of the gradient is missing
import torch
import torch.nn.functional as F


def label_smoothing_loss(logits, y, eps=0.1, pad=0):
    keep = y != pad
    logits, y = logits[keep], y[keep]
    loss = (1 - eps) * F.cross_entropy(logits, y)
    with torch.no_grad():
        smooth = -F.log_softmax(logits, -1).mean()
    return loss + eps * smooth
