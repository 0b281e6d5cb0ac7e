# wrong: the right symbol keeps a weight of 1 instead of 1 - eps
# causes: right_one_whole
import torch.nn.functional as F


def label_smoothing_loss(logits, y, eps=0.1, pad=0):
    logp = F.log_softmax(logits, dim=-1)
    right = logp.gather(-1, y.unsqueeze(-1)).squeeze(-1)
    loss = -right - eps / logits.size(-1) * logp.sum(-1)
    keep = y != pad
    return loss[keep].mean()
