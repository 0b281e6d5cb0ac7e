"""What this lesson's probes draw."""

import torch


def spread(g, n=5, dim=3):
    """Return a batch (n, dim), float32, none of whose numbers lies near its column's mean, each column in another order.

    Where BatchNorm's answer is far from 0, a relative tolerance is a fair one.
    """
    steps = torch.tensor([-4.0, -2.0, -1.0, 2.5, 6.0])[:n]
    columns = [steps[torch.randperm(n, generator=g)] * (1 + 0.4 * j) + 2 * j for j in range(dim)]
    return torch.stack(columns, 1) + 0.2 * torch.rand(n, dim, generator=g)


def eighths(g, *shape):
    """Return numbers that float32 adds up exactly in any order: eighths between -2 and 2, none of them 0."""
    draws = torch.randint(1, 17, shape, generator=g) / 8
    return draws * (2 * torch.randint(0, 2, shape, generator=g) - 1)


def numbers(g, *shape):
    """Return standard normal numbers in float64."""
    return torch.randn(*shape, generator=g, dtype=torch.float64)
