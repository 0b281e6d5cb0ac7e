# wrong: the padding in the caller's y is overwritten with 0 to make it an index, which shows where pad is not 0
# causes: padding_overwritten
import torch
import torch.nn.functional as F


def label_smoothing_loss(logits, y, eps=0.1, pad=0):
    keep = (y != pad).to(logits.dtype)
    y[y == pad] = 0
    logp = F.log_softmax(logits, -1)
    right = logp.gather(-1, y[..., None])[..., 0]
    loss = -(1 - eps) * right - eps * logp.mean(-1)
    return (loss * keep).sum() / keep.sum()
