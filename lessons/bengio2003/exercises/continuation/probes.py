import numpy as np
from shared import counted, stream

from zerotohero.grading.probe import probe


def different(rng, n, N=60, V=5):
    return np.unique(np.lib.stride_tricks.sliding_window_view(stream(rng, N, V), n), axis=0)


@probe
def of_pairs(bengio2003, rng):
    """Behind how many different words does each of six stand?"""
    return counted(bengio2003.continuation_counts(different(rng, 2, V=6)))


@probe
def of_threes(bengio2003, rng):
    """The same of runs of three"""
    return counted(bengio2003.continuation_counts(different(rng, 3)))


@probe
def of_fours(bengio2003, rng):
    """The same of runs of four"""
    return counted(bengio2003.continuation_counts(different(rng, 4, V=3)))


@probe
def twice(bengio2003, rng):
    """Called on its own grams"""
    return counted(bengio2003.continuation_counts(bengio2003.continuation_counts(different(rng, 3))[0]))


@probe
def san_francisco(bengio2003):
    """`the cat`, `a cat`, `my cat`, `san francisco` as 0 1, 2 1, 3 1, 4 5"""
    return counted(bengio2003.continuation_counts(np.array([[0, 1], [2, 1], [3, 1], [4, 5]])))


@probe
def digits(bengio2003):
    """`3 1 12`, `4 11 2`, `5 11 2`, and the grams after the call"""
    grams = np.array([[4, 11, 2], [3, 1, 12], [5, 11, 2]])
    return [counted(bengio2003.continuation_counts(grams)), grams.tolist()]
