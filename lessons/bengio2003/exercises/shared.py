"""What this lesson's probes ask with: streams of words by number, and plain numbers out of whatever came back."""

import numpy as np
import torch


def stream(rng, N, V):
    """Return N numbers of words, the small ones far more often, as words are; every fifth repeats what stood before it."""
    ids = [min(rng.randrange(V), rng.randrange(V)) for _ in range(N)]
    for i in range(10, N, 5):
        ids[i - 2 : i + 1] = ids[i - 9 : i - 6]
    return np.array(ids)


def counted(rows_and_counts):
    """Return the n-grams and their counts as pairs, in order of the n-grams, whatever arrays or lists they came in.

    A gram that is a plain number, where a row of one is asked for, stays one.
    """
    rows, counts = rows_and_counts
    rows = [tuple(int(one) for one in row) if np.ndim(row) else int(row) for row in rows]
    return sorted(zip(rows, [int(count) for count in counts]))


def floats(xs):
    return [float(x) for x in xs]


def network(g, V=7, m=3, h=4, n=4, direct=True):
    """Return C, H, d, U, b, W of equation 1, drawn from g in float64."""

    def drawn(*shape):
        return torch.randn(*shape, generator=g, dtype=torch.float64)

    width = (n - 1) * m
    C, H, d, U, b, W = drawn(V, m), drawn(h, width) / 2, drawn(h), drawn(V, h), drawn(V), drawn(V, width)
    return C, H, d, U, b, W if direct else None
