import torch
from shared import number, some_words

from zerotohero.grading.probe import probe

LETTERS = "abcd"
STOI = {letter: i for i, letter in enumerate("." + LETTERS)}


def table(g):
    P = torch.rand(5, 5, generator=g, dtype=torch.float64) + 0.05
    return P / P.sum(1, keepdim=True)


@probe
def a_few_words(bigram, g, rng):
    """Five words, and a `P` of random rows"""
    return number(bigram.nll(table(g), some_words(rng, letters=LETTERS), STOI))


@probe
def one_pair_after_another(bigram, g):
    """`["a"]`, `["ab"]`, `["abc"]`: one word each time"""
    P = table(g)
    return [number(bigram.nll(P, [word], STOI)) for word in ("a", "ab", "abc")]


@probe
def short_and_long(bigram, g):
    """`["a", "dcbadcba"]`: words of very different lengths"""
    return number(bigram.nll(table(g), ["a", "dcbadcba"], STOI))


@probe
def impossible(bigram, g):
    """`P` gives 0 to `b` after `a`; `["cd", "ab"]`"""
    P = table(g)
    P[STOI["a"], STOI["b"]] = 0
    return number(bigram.nll(P, ["cd", "ab"], STOI))


@probe
def impossible_and_not_asked_for(bigram, g):
    """`P` gives 0 to `b` after `a`; `["cd", "ba"]`"""
    P = table(g)
    P[STOI["a"], STOI["b"]] = 0
    return number(bigram.nll(P, ["cd", "ba"], STOI))


@probe
def many_words(bigram, g, rng):
    """400 words"""
    return number(bigram.nll(table(g), some_words(rng, count=400, letters=LETTERS), STOI))


@probe
def table_stays(bigram, g):
    """`P` after `nll(P, ["abc"], stoi)`"""
    P = table(g)
    bigram.nll(P, ["abc"], STOI)
    return P


@probe
def one_very_long_word(bigram, g, rng):
    """A word of 1,200 letters"""
    return number(bigram.nll(table(g), ["".join(rng.choice(LETTERS) for _ in range(1200))], STOI))
