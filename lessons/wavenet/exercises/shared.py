"""What this lesson's probes draw, and layers small enough to follow by hand."""

import torch


def normal(g, *shape):
    """Return standard normal numbers in float64."""
    return torch.randn(*shape, generator=g, dtype=torch.float64)


def eighths(g, *shape):
    """Return numbers that float32 adds up exactly in any order: eighths between -2 and 2, none of them 0."""
    draws = torch.randint(1, 17, shape, generator=g) / 8
    return draws * (2 * torch.randint(0, 2, shape, generator=g) - 1)


class Plus:
    """A layer that adds its one parameter."""

    def __init__(self, number):
        self.number = number

    def __call__(self, x):
        return x + self.number

    def parameters(self):
        return [self.number]


class Times(Plus):
    """A layer that multiplies by its one parameter."""

    def __call__(self, x):
        return x * self.number


class Square:
    """A layer without parameters."""

    def __call__(self, x):
        return x * x

    def parameters(self):
        return []
