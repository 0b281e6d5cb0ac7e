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
    ids = np.array([0, 1, 3, 4, 16])[stream(rng, 40, 5)]
    return counted(bengio2003.ngram_counts(ids, 2))


@probe
def large_numbers(bengio2003, rng):
    """Words numbered up to 17,906"""
    ids = stream(rng, 30, 4) * 5000 + 2900
    return counted(bengio2003.ngram_counts(ids, 3))
