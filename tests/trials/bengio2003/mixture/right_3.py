# right: torch
import torch


def perplexity(logp):
    logp = torch.as_tensor(logp, dtype=torch.float64)
    return logp.mean().neg().exp().item()


def mix(p1, p2, w=0.5):
    first = torch.as_tensor(p1, dtype=torch.float64)
    second = torch.as_tensor(p2, dtype=torch.float64)
    return torch.lerp(second, first, w)
