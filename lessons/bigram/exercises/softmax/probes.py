import torch

from zerotohero.grading.probe import probe


def rows(g, n, V):
    return torch.randn(n, V, generator=g, dtype=torch.float64)


@probe
def a_few_rows(bigram, g):
    """Three rows of five random numbers"""
    return bigram.softmax(rows(g, 3, 5))


@probe
def as_many_rows_as_numbers(bigram, g):
    """A 4 by 4 of random numbers"""
    return bigram.softmax(rows(g, 4, 4))


@probe
def one_row(bigram, g):
    """One row of three numbers"""
    return bigram.softmax(rows(g, 1, 3))


@probe
def larger_ones(bigram, g):
    """Rows near 40 and near -40"""
    return bigram.softmax(rows(g, 2, 3) + torch.tensor([[40.0], [-40.0]]))


@probe
def sums(bigram, g):
    """What do the rows of a 4 by 4 sum to?"""
    return bigram.softmax(rows(g, 4, 4)).sum(1)


@probe
def logits_stay(bigram, g):
    """The logits after `softmax(logits)`"""
    logits = rows(g, 2, 3)
    bigram.softmax(logits)
    return logits


@probe
def gradients(bigram, g):
    """`softmax(logits)[0, 1].backward()`: what is `logits.grad`?"""
    logits = rows(g, 2, 3).requires_grad_(True)
    bigram.softmax(logits)[0, 1].backward()
    return logits.grad


@probe(stretch=True)
def large_numbers(bigram, g):
    """Rows near 1000 and near -1000"""
    return bigram.softmax(rows(g, 2, 3) + torch.tensor([[1000.0], [-1000.0]]))
