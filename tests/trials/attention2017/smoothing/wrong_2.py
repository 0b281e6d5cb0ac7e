# wrong: padding counts in the divisor of the mean
# causes: divided_by_all
import torch


def smooth_targets(y, V, eps, dtype):
    target = torch.full((*y.shape, V), eps / V, dtype=dtype, device=y.device)
    return target.scatter_add_(2, y[..., None], torch.full((*y.shape, 1), 1 - eps, dtype=dtype, device=y.device))


def label_smoothing_loss(logits, y, eps=0.1, pad=0):
    log_probs = logits - torch.logsumexp(logits, dim=2, keepdim=True)
    target = smooth_targets(y, logits.shape[2], eps, logits.dtype)
    per_position = -torch.sum(target * log_probs, dim=2)
    real = (y != pad).to(logits.dtype)
    return (per_position * real).sum() / real.numel()
