from shared import some_words

from zerotohero.grading.probe import probe


@probe
def numbers(bigram, rng):
    """`stoi` of a few words: which number has each letter?"""
    stoi, _ = bigram.build_vocab(some_words(rng))
    return {letter: stoi[letter] for letter in stoi}


@probe
def letters(bigram, rng):
    """`itos` of a few words: which letters are 0, 1, 2, …?"""
    _, itos = bigram.build_vocab(some_words(rng))
    return [itos[number] for number in range(len(itos))]


@probe
def one_word(bigram):
    """`build_vocab(["hannah"])`: what are `stoi["."]`, `stoi["a"]` and `stoi["n"]`?"""
    stoi, _ = bigram.build_vocab(["hannah"])
    return [stoi["."], stoi["a"], stoi["n"]]


@probe
def a_letter_of_the_last_word(bigram, rng):
    """The letter `z` occurs in the last word alone: what are `stoi["z"]`, and `itos` of that number?"""
    stoi, itos = bigram.build_vocab([*some_words(rng, letters="abcdefgh"), "zoe"])
    return [stoi["z"], itos[stoi["z"]]]


@probe
def other_alphabets(bigram):
    """`build_vocab(["żółw", "anne-li"])`: which letters are 0, 1, 2, …?"""
    stoi, itos = bigram.build_vocab(["żółw", "anne-li"])
    return [itos[number] for number in range(len(stoi))]
