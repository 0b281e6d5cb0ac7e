import numpy as np
from shared import floats

from zerotohero.grading.probe import probe


def logs(rng, N=20):
    return np.log([rng.uniform(0.001, 0.3) for _ in range(N)])


@probe
def surprised(bengio2003, rng):
    """The perplexity of 20 words"""
    return float(bengio2003.perplexity(logs(rng)))


@probe
def even(bengio2003, rng):
    """A model that chooses evenly among V words"""
    V = rng.randint(5, 300)
    return float(bengio2003.perplexity([-np.log(V)] * 7))


@probe
def one_word(bengio2003, rng):
    """One word of probability 1/8"""
    return float(bengio2003.perplexity([-np.log(8.0)]))


@probe
def many_words(bengio2003, rng):
    """The perplexity of 2,000 words"""
    return float(bengio2003.perplexity(logs(rng, 2000)))


@probe
def both_stay(bengio2003, rng):
    """`p1` and `p2` after `mix(p1, p2)`"""
    p1, p2 = np.exp(logs(rng, 6)), np.exp(logs(rng, 6))
    bengio2003.mix(p1, p2)
    return [p1, p2]


@probe
def halves(bengio2003, rng):
    """Half and half of six words"""
    p1, p2 = np.exp(logs(rng, 6)), np.exp(logs(rng, 6))
    return floats(bengio2003.mix(p1, p2))


@probe
def a_quarter(bengio2003, rng):
    """w = 0.25"""
    p1, p2 = np.exp(logs(rng, 6)), np.exp(logs(rng, 6))
    return floats(bengio2003.mix(p1, p2, 0.25))


@probe
def never(bengio2003):
    """Where one of them says 0"""
    return floats(bengio2003.mix(np.array([0.0, 0.5]), np.array([0.4, 0.1]), 0.5))


@probe
def impossible(bengio2003, rng):
    """The perplexity of words of which one got probability 0, its log minus infinity"""
    return float(bengio2003.perplexity([*logs(rng, 5), -np.inf]))


@probe
def one_alone(bengio2003, rng):
    """w = 0 and w = 1"""
    p1, p2 = np.exp(logs(rng, 6)), np.exp(logs(rng, 6))
    return [floats(bengio2003.mix(p1.copy(), p2.copy(), w)) for w in (0, 1)]
