import torch
from shared import ITOS

from zerotohero.grading.probe import probe, stat

DRAWS = 300


def certain(*numbers, V=27):
    """A table in which after each of the numbers only the next can come, and at last `.`."""
    P = torch.zeros(V, V)
    P[:, 0] = 1
    for first, second in zip((0, *numbers), numbers):
        P[first] = 0
        P[first, second] = 1
    return P


def alike():
    """A table in which all letters are about as likely, `.` a little more, but not at the start: words are long, and the likeliest ends."""
    P = torch.full((27, 27), 1.0)
    P[:, 0] = 1.1
    P[0, 0] = 0
    return P / P.sum(1, keepdim=True)


def words(bigram, P, g, count=DRAWS):
    return [bigram.sample(P, ITOS, g) for _ in range(count)]


@probe
def only_one_way(bigram, rng, g):
    """A `P` in which only one letter can come each time: which word is it?"""
    return bigram.sample(certain(*rng.sample(range(1, 27), 5)), ITOS, g)


@probe
def one_letter_only(bigram, rng, g):
    """A `P` in which the word can only be one letter long"""
    return bigram.sample(certain(rng.randint(1, 26)), ITOS, g)


@probe
def nothing_at_all(bigram, g):
    """A `P` in which `.` comes first for certain"""
    return bigram.sample(certain(), ITOS, g)


@probe
def a_very_long_word(bigram, g):
    """A `P` of 400 letters in which each can only come after the one before: how long is the word, and how does it end?"""
    word = bigram.sample(certain(*range(1, 400), V=400), {0: ".", **{i: chr(0x4E00 + i) for i in range(1, 400)}}, g)
    return [len(word.rstrip(".")), word.rstrip(".")[-1:]]


@probe
def the_same_generator(bigram, rng):
    """Four words of generators with the same seed, when all letters are about as likely: how many different ones, and how
    many different first letters?"""
    P, seed = alike(), rng.randint(1, 10**6)
    drawn = [bigram.sample(P, ITOS, torch.Generator().manual_seed(seed)) for _ in range(4)]
    return [len(set(drawn)), len({word[:1] for word in drawn})]


@probe
def one_generator(bigram, rng):
    """Four words of one generator, drawn from the same table: how many different ones?"""
    g = torch.Generator().manual_seed(rng.randint(1, 10**6))
    return len({bigram.sample(alike(), ITOS, g) for _ in range(4)})


@probe
def first_letters(bigram, g):
    """300 words of a `P` that begins with a, b or c in 1, 2 or 5 of 8 cases, and ends then: how often is each the first?"""
    P = certain()
    P[0, :4] = torch.tensor([0.0, 0.125, 0.25, 0.625])
    drawn = words(bigram, P, g)
    return [stat(sum(word[:1] == letter for word in drawn) / DRAWS, 0.028) for letter in "abc"]


@probe
def second_letters(bigram, g):
    """300 words that begin with a or b; after a comes c or d in 1 or 3 of 4 cases, after b in 3 or 1: how often is each word
    drawn?"""
    P = certain()
    P[0, :3] = torch.tensor([0.0, 0.5, 0.5])
    P[1, :5] = torch.tensor([0.0, 0.0, 0.0, 0.25, 0.75])
    P[2, :5] = torch.tensor([0.0, 0.0, 0.0, 0.75, 0.25])
    drawn = words(bigram, P, g)
    return [stat(sum(word[:2] == begin for word in drawn) / DRAWS, 0.028) for begin in ("ac", "ad", "bc", "bd")]


@probe
def many_rare_letters(bigram, g):
    """300 words of a `P` that begins with one letter in 6 of 10 cases, and with each of 100 others in 4 of 1,000: how often is the
    one the first?"""
    P = certain(V=102)
    P[0, 0], P[0, 1], P[0, 2:] = 0, 0.6, 0.004
    names = {0: ".", **{i: chr(0x4E00 + i) for i in range(1, 102)}}
    drawn = [bigram.sample(P, names, g) for _ in range(DRAWS)]
    return stat(sum(word[:1] == names[1] for word in drawn) / DRAWS, 0.0283)


@probe
def other_generators(bigram, rng):
    """Six words of generators with six seeds, when all letters are about as likely: how many different ones?"""
    seeds = rng.sample(range(10**6), 6)
    return len({bigram.sample(alike(), ITOS, torch.Generator().manual_seed(seed)) for seed in seeds})
