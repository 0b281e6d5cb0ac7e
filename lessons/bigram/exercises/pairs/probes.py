import torch
from shared import STOI, some_words

from zerotohero.grading.probe import probe


@probe
def inputs(bigram, rng):
    """`xs` of four words"""
    xs, _ = bigram.bigram_pairs(some_words(rng, count=4), STOI)
    return xs


@probe
def labels(bigram, rng):
    """`ys` of four words"""
    _, ys = bigram.bigram_pairs(some_words(rng, count=4), STOI)
    return ys


@probe
def of_which_kind(bigram, rng):
    """Which dtypes have `xs` and `ys`?"""
    return [str(numbers.dtype) for numbers in bigram.bigram_pairs(some_words(rng, count=1), STOI)]


@probe
def one_word(bigram, rng):
    """One word: `xs` and `ys` as lists"""
    xs, ys = bigram.bigram_pairs(some_words(rng, count=1), STOI)
    return [xs.tolist(), ys.tolist()]


@probe
def one_letter(bigram, rng):
    """A word of one letter, and the same one again: `xs` and `ys` as lists"""
    xs, ys = bigram.bigram_pairs([rng.choice("bcdefgh")] * 2, STOI)
    return [xs.tolist(), ys.tolist()]


@probe
def as_one_hot(bigram, rng):
    """`F.one_hot(xs, num_classes=27)`: how often is each letter an input?"""
    xs, _ = bigram.bigram_pairs(some_words(rng), STOI)
    return torch.nn.functional.one_hot(xs, num_classes=27).sum(0)
