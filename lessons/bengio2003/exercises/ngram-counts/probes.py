import numpy as np
from shared import counted, stream

from zerotohero.grading.probe import probe


@probe
def pairs(bengio2003, rng):
    """The pairs of 40 words, of six different ones"""
    return counted(bengio2003.ngram_counts(stream(rng, 40, 6), 2))


@probe
def words(bengio2003, rng):
    """n = 1"""
    return counted(bengio2003.ngram_counts(stream(rng, 40, 6), 1))


@probe
def fours(bengio2003, rng):
    """n = 4, of three different words"""
    return counted(bengio2003.ngram_counts(stream(rng, 60, 3), 4))


@probe
def all_there_is(bengio2003, rng):
    """n = 3 of three words"""
    return counted(bengio2003.ngram_counts(stream(rng, 3, 50), 3))


@probe
def with_gaps(bengio2003, rng):
    """n = 2 of 40 words, of which only the numbers 0, 1, 3, 4 and 16 occur"""
    ids = np.concatenate([[0, 16, 3, 1, 4], np.array([0, 1, 3, 4, 16])[stream(rng, 35, 5)]])
    return counted(bengio2003.ngram_counts(ids, 2))


@probe
def large_numbers(bengio2003, rng):
    """Words numbered up to 17,906"""
    ids = stream(rng, 30, 4) * 5000 + 2900
    return counted(bengio2003.ngram_counts(ids, 3))


@probe
def digits(bengio2003, rng):
    """n = 2 of 40 words, of which only the numbers 1, 2, 11, 12, 21 and 112 occur"""
    ids = np.array([1, 2, 11, 12, 21, 112])[stream(rng, 40, 6)]
    return counted(bengio2003.ngram_counts(np.concatenate([[1, 12, 11, 2], ids]), 2))


@probe
def ids_stay(bengio2003, rng):
    """`ids` after the call, n = 2"""
    ids = stream(rng, 20, 6)
    bengio2003.ngram_counts(ids, 2)
    return ids.tolist()
