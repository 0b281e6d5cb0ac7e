"""What this lesson's probes draw. n and V are the lecture's: a notebook may hold `n = 32` beside its cells."""

import torch

n, V = 32, 27


def normal(g, *shape):
    """Return float64 numbers of the standard normal distribution."""
    return torch.randn(*shape, generator=g, dtype=torch.float64)


def positive(g, *shape):
    """Return float64 numbers between 0.5 and 2."""
    return 0.5 + 1.5 * torch.rand(*shape, generator=g, dtype=torch.float64)


def labels(g, rows=n, classes=V):
    """Return a label for each row."""
    return torch.randint(classes, (rows,), generator=g)


def row(x):
    """Return x; of a vector (H,) the row (1, H): which of the two a sum over rows gives is a matter of taste."""
    return x[None] if x.dim() == 1 else x
