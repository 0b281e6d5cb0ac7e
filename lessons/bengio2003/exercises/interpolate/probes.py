import numpy as np
from shared import floats, stream

from zerotohero.grading.probe import probe


def trained(rng, N=60, V=5):
    """Return what ngram_counts says of random words for n = 1, 2, 3: made here, so that it does not depend on the learner."""
    ids = stream(rng, N, V)
    views = [np.lib.stride_tricks.sliding_window_view(ids, n) for n in (1, 2, 3)]
    return [np.unique(view, axis=0, return_counts=True) for view in views]


def table(x):
    return [floats(row) for row in x]


def likely(rng, N):
    """Return (N, 4) probabilities as four models of growing memory might give them."""
    return np.array([[0.05, *(rng.uniform(0.02, 0.9) for _ in range(3))] for _ in range(N)])


@probe
def four_numbers(bengio2003, rng):
    """The four numbers for each of 12 words, counts of 60, five different words"""
    return table(bengio2003.shares(trained(rng), stream(rng, 12, 5), 9))


@probe
def unseen(bengio2003, rng):
    """For words and contexts that never occurred in training"""
    ids = stream(rng, 12, 5)
    ids[3], ids[7] = 7, 8
    return table(bengio2003.shares(trained(rng), ids, 9))


@probe
def unseen_pairs(bengio2003):
    """Training words 0 1 2 0 1 3; asked for 1 2 0, 2 1 3, 3 3 1 and 1 3 0"""
    ids = np.array([0, 1, 2, 0, 1, 3])
    counts = [
        np.unique(np.lib.stride_tricks.sliding_window_view(ids, n), axis=0, return_counts=True) for n in (1, 2, 3)
    ]
    return [
        table(bengio2003.shares(counts, np.array(asked), 5)) for asked in ([1, 2, 0], [2, 1, 3], [3, 3, 1], [1, 3, 0])
    ]


@probe
def once(bengio2003, rng):
    """The weights after one round, three bins"""
    bins = np.array([rng.randrange(3) for _ in range(27)] + [0, 1, 2])
    return table(bengio2003.deleted_interpolation(likely(rng, 30), bins, 1))


@probe
def none(bengio2003, rng):
    """The weights after no round at all"""
    return table(bengio2003.deleted_interpolation(likely(rng, 10), np.array([0, 1] * 5), 0))


@probe
def many_rounds(bengio2003, rng):
    """The weights after 20 rounds"""
    bins = np.array([0, 1] * 20)
    return table(bengio2003.deleted_interpolation(likely(rng, 40), bins, 20))


@probe
def fifty(bengio2003, rng):
    """Without `iters`: 50 rounds"""
    return table(bengio2003.deleted_interpolation(likely(rng, 8), np.array([0, 0, 0, 0, 1, 1, 1, 1])))


@probe
def an_empty_bin(bengio2003, rng):
    """A bin without a position, number 1 of three"""
    return table(bengio2003.deleted_interpolation(likely(rng, 12), np.array([0, 2] * 6), 3))


@probe
def mixed(bengio2003, rng):
    """The mixtures of ten positions by the weights of two bins"""
    alpha = np.array([[0.1, 0.2, 0.3, 0.4], [0.4, 0.3, 0.2, 0.1]])
    return floats(bengio2003.interpolated(alpha, likely(rng, 10), np.array([rng.randrange(2) for _ in range(10)])))


@probe
def inputs_stay(bengio2003, rng):
    """p after `deleted_interpolation`"""
    p = likely(rng, 6)
    bengio2003.deleted_interpolation(p, np.array([0, 1] * 3), 2)
    return table(p)


@probe
def a_bin_of_one(bengio2003, rng):
    """A bin with a single position, number 1 of two"""
    return table(bengio2003.deleted_interpolation(likely(rng, 6), np.array([0, 0, 0, 1, 0, 0]), 3))


@probe
def p_stays(bengio2003, rng):
    """p after `interpolated`"""
    alpha, p = np.array([[0.1, 0.2, 0.3, 0.4], [0.4, 0.3, 0.2, 0.1]]), likely(rng, 6)
    bengio2003.interpolated(alpha, p, np.array([0, 1] * 3))
    return table(p)
