# wrong: spreads eps over the V - 1 other symbols, the right one not included
# causes: another_convention_v_minus_1
import torch
import torch.nn.functional as F


def label_smoothing_loss(logits, y, eps=0.1, pad=0):
    V = logits.size(-1)
    logp = F.log_softmax(logits, dim=-1)
    target = torch.full_like(logp, eps / (V - 1))
    target.scatter_(-1, y.unsqueeze(-1), 1 - eps)
    loss = -(target * logp).sum(-1)
    mask = (y != pad).float()
    return (loss * mask).sum() / mask.sum()
