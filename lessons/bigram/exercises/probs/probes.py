import torch

from zerotohero.grading.probe import probe

UNBALANCED = [[0, 3, 1], [2, 0, 6], [4, 1, 0]]


def counts(g, V=4):
    # Rows of very different totals, and each row's total far from its column's.
    return (
        torch.randint(0, 9, (V, V), generator=g, dtype=torch.int32)
        + torch.arange(1, V + 1, dtype=torch.int32)[:, None] * 5
    )


@probe
def one_added(bigram):
    """`probabilities(N)` of `N = [[0, 3, 1], [2, 0, 6], [4, 1, 0]]`"""
    return bigram.probabilities(torch.tensor(UNBALANCED, dtype=torch.int32))


@probe
def nothing_added(bigram):
    """The same with `k=0`"""
    return bigram.probabilities(torch.tensor(UNBALANCED, dtype=torch.int32), 0)


@probe
def other_counts(bigram, g):
    """A 4 by 4 of random counts, with `k=3`"""
    return bigram.probabilities(counts(g), 3)


@probe
def a_fraction_added(bigram):
    """`N = [[0, 3, 1], [2, 0, 6], [4, 1, 0]]` with `k=0.5`"""
    return bigram.probabilities(torch.tensor(UNBALANCED, dtype=torch.int32), 0.5)


@probe
def rows(bigram, g):
    """What do the rows sum to? (5 by 5 random counts, `k=1`)"""
    return bigram.probabilities(counts(g, 5), 1).sum(1)


@probe
def counts_stay(bigram, g):
    """`N` after `probabilities(N, 2)`"""
    N = counts(g)
    bigram.probabilities(N, 2)
    return N


@probe
def counts_as_floats_stay(bigram, g):
    """An `N` of floats, as `torch.zeros` makes it: `probabilities(N, 2)`, and `N` after it"""
    N = counts(g).float()
    return [bigram.probabilities(N, 2), N]
