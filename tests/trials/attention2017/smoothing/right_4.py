# right: the formula with gather, positions picked by the mask first
import torch


def label_smoothing_loss(logits, y, eps=0.1, pad=0):
    keep = y != pad
    logp = torch.log_softmax(logits[keep], dim=-1)
    right = logp.gather(1, y[keep][:, None]).squeeze(1)
    V = logits.shape[-1]
    return (-(1 - eps) * right - eps / V * logp.sum(1)).mean()
