# wrong: the sum over all V symbols leaves the symbol pad out
import torch


def label_smoothing_loss(logits, y, eps=0.1, pad=0):
    logp = torch.log_softmax(logits, -1)
    V = logits.shape[-1]
    right = logp.gather(-1, y.unsqueeze(-1)).squeeze(-1)
    spread = logp.sum(-1) - logp[..., pad]
    loss = -(1 - eps) * right - eps / V * spread
    return loss[y != pad].mean()
