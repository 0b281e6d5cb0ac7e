import numpy as np
from shared import floats, stream

from zerotohero.grading.probe import probe


def training(rng, N, V, n):
    """Return a text whose first n - 1 words come again at its end, so that a word stands before each of its shorter runs.

    Where it did not, counting the words before in the text and in the order above would differ, and both are right.
    """
    ids = stream(rng, N, V)
    return np.concatenate([ids, ids[: n - 1]])


def asked(rng, n, V, count=12):
    return [(tuple(rng.randrange(V) for _ in range(n - 1)), rng.randrange(V)) for _ in range(count)]


def said(prob, questions):
    return floats(prob(ctx, w) for ctx, w in questions)


@probe
def pairs(bengio2003, rng):
    """n = 2, D = 0.75, of 80 words"""
    return said(bengio2003.kneser_ney(training(rng, 80, 6, 2), 2, 0.75, 6), asked(rng, 2, 6))


@probe
def threes(bengio2003, rng):
    """n = 3, D = 0.75"""
    return said(bengio2003.kneser_ney(training(rng, 80, 5, 3), 3, 0.75, 5), asked(rng, 3, 5, 20))


@probe
def fours(bengio2003, rng):
    """n = 4, D = 0.5"""
    return said(bengio2003.kneser_ney(training(rng, 80, 4, 4), 4, 0.5, 4), asked(rng, 4, 4, 20))


@probe
def ones(bengio2003, rng):
    """n = 1: no context"""
    return said(bengio2003.kneser_ney(training(rng, 40, 6, 1), 1, 0.75, 6), [((), w) for w in range(6)])


@probe
def new_words(bengio2003, rng):
    """Words that training never had, in and after the context: V = 9, of six"""
    prob = bengio2003.kneser_ney(training(rng, 60, 6, 3), 3, 0.75, 9)
    return said(prob, [((8, 7), 2), ((1, 2), 8), ((7, 1), 0), ((0, 7), 7)])


@probe
def sums(bengio2003, rng):
    """What does it sum to over all words, after four contexts?"""
    prob = bengio2003.kneser_ney(training(rng, 60, 5, 3), 3, 0.75, 7)
    return [sum(said(prob, [(ctx, w) for w in range(7)])) for ctx in ((0, 1), (1, 0), (6, 0), (6, 6))]


@probe
def another_discount(bengio2003, rng):
    """n = 2, D = 0.2 and D = 0.9"""
    ids, questions = training(rng, 60, 5, 2), asked(rng, 2, 5, 6)
    return [said(bengio2003.kneser_ney(ids, 2, D, 5), questions) for D in (0.2, 0.9)]


@probe
def two_at_once(bengio2003, rng):
    """Two models asked in turn"""
    one = bengio2003.kneser_ney(training(rng, 40, 4, 2), 2, 0.75, 4)
    other = bengio2003.kneser_ney(training(rng, 40, 4, 3), 3, 0.75, 4)
    return floats([one((1,), 2), other((0, 1), 2), one((0,), 1), other((2, 1), 0)])
