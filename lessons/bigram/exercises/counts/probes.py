import torch
from shared import STOI, some_words

from zerotohero.grading.probe import probe


@probe
def a_few_words(bigram, rng):
    """`N` of six words, the last with the same two letters twice, with all 27 letters in `stoi`"""
    twice = "".join(rng.sample("bcdefghijk", 2)) * 2
    return bigram.bigram_counts([*some_words(rng), twice], STOI)


@probe
def one_word(bigram, rng):
    """One word: which `[i, j]` are not 0 in `N`, and how large are they?"""
    N = bigram.bigram_counts(some_words(rng, count=1), STOI)
    return [[i, j, N[i, j].item()] for i, j in torch.as_tensor(N).nonzero().tolist()]


@probe
def one_letter(bigram, rng):
    """A word of one letter: which `[i, j]` are not 0 in `N`?"""
    N = bigram.bigram_counts([rng.choice("bcdefgh")], STOI)
    return torch.as_tensor(N).nonzero().tolist()


@probe
def the_same_word_twice(bigram, rng):
    """The same word three times: what is the sum of `N`, and what its largest entry?"""
    word = "".join(rng.sample("bcdefghijk", 4))
    N = bigram.bigram_counts([word, word, word], STOI)
    return [N.sum().item(), N.max().item()]


@probe
def more_than_a_byte_holds(bigram, rng):
    """A word of one letter, 300 times and a few more: what are the two counts?"""
    letter = rng.choice("bcdefgh")
    N = bigram.bigram_counts([letter] * rng.randint(300, 320), STOI)
    return [N[0, STOI[letter]].item(), N[STOI[letter], 0].item()]


@probe
def shape(bigram, rng):
    """What is `N.shape`, with 27 letters in `stoi`?"""
    return list(bigram.bigram_counts(some_words(rng), STOI).shape)


@probe(stretch=True)
def other_letters(bigram):
    """Four letters in `stoi` (`.`, a, b, c): what is `N` of `["abc", "ab"]`?"""
    return bigram.bigram_counts(["abc", "ab"], {".": 0, "a": 1, "b": 2, "c": 3})
