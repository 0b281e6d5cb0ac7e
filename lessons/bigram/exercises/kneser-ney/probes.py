from shared import some_words

from zerotohero.grading.probe import probe

WORDS = ["abba", "ab", "cab", "abc", "baa", "ab", "cca"]


def table(prob, contexts, letters=".abc"):
    return [[prob(ctx, c) for c in letters] for ctx in contexts]


def words(rng):
    return ["abc", "cab", *some_words(rng, count=10, letters="abc")]


@probe
def two_letters(ngram):
    """Seven words of abc, `n=2`, `D=0.75`: after each of `.abc`, the probability of each of `.abc`"""
    return table(ngram.kneser_ney(WORDS, 2, 0.75), ".abc")


@probe
def two_letters_of_other_words(ngram, rng):
    """Random words of abc, `n=2`, `D=0.5`: the same table"""
    return table(ngram.kneser_ney(words(rng), 2, 0.5), ".abc")


@probe
def three_letters(ngram):
    """The seven words, `n=3`, `D=0.75`: after `ab`, `ca`, `bb`"""
    return table(ngram.kneser_ney(WORDS, 3, 0.75), ["ab", "ca", "bb"])


@probe
def at_the_start(ngram, rng):
    """Random words, `n=3`, `D=0.6`: after `..`, `.a`, `.c`"""
    return table(ngram.kneser_ney(words(rng), 3, 0.6), ["..", ".a", ".c"])


@probe
def four_letters(ngram, rng):
    """Random words, `n=4`, `D=0.75`: after `abc`, `cab`, `bca`"""
    return table(ngram.kneser_ney(words(rng), 4, 0.75), ["abc", "cab", "bca"])


@probe
def a_context_that_never_occurred(ngram):
    """The seven words, `n=3`, `D=0.75`: after `bc`, which is always followed by `.`, and after `ac`, which never occurs"""
    return table(ngram.kneser_ney(WORDS, 3, 0.75), ["bc", "ac"])


@probe
def sums(ngram, rng):
    """What do the probabilities sum to, after `ab`, `cc` and `..`? (`n=3`, `D=0.75`)"""
    prob = ngram.kneser_ney(words(rng), 3, 0.75)
    return [sum(prob(ctx, c) for c in ".abc") for ctx in ("ab", "cc", "..")]


@probe
def nothing_taken(ngram, rng):
    """`D=0`, `n=3`: after `ab`, where the counts speak alone"""
    return table(ngram.kneser_ney(words(rng), 3, 0.0), ["ab"])


@probe
def no_memory(ngram):
    """The seven words, `n=1`, `D=0.75`"""
    return table(ngram.kneser_ney(WORDS, 1, 0.75), [""])
