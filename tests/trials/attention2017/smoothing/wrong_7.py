# wrong: the mean of each row's mean instead of the mean over all positions, which differ when lengths do
# causes: mean_of_examples
import torch


def label_smoothing_loss(logits, y, eps=0.1, pad=0):
    logp = logits.log_softmax(-1)
    nll = -logp.gather(-1, y.unsqueeze(-1)).squeeze(-1)
    smooth = -logp.mean(-1)
    loss = (1 - eps) * nll + eps * smooth
    mask = y.ne(pad)
    per_row = (loss * mask).sum(1) / mask.sum(1).clamp(min=1)
    return per_row.mean()
