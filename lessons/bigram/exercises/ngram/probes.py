from shared import some_words

from zerotohero.grading.probe import probe

WORDS = ["abba", "ab", "cab", "abc", "baa", "ab"]


def table(prob, contexts, letters=".abc"):
    return [[prob(ctx, c) for c in letters] for ctx in contexts]


@probe
def two_letters(ngram):
    """`ngram(["abba", "ab", "cab", "abc", "baa", "ab"], 2, 0)`: after each of `.abc`, the probability of each of `.abc`"""
    return table(ngram.ngram(WORDS, 2, 0), ".abc")


@probe
def two_letters_smoothed(ngram, rng):
    """Random words of abc, `n=2`, `k=1`: the same table"""
    return table(ngram.ngram(some_words(rng, letters="abc"), 2, 1), ".abc")


@probe
def three_letters(ngram):
    """`n=3`, `k=0`, the six words: after `..`, `.a`, `ab`, `bb`"""
    return table(ngram.ngram(WORDS, 3, 0), ["..", ".a", "ab", "bb"])


@probe
def three_letters_smoothed(ngram, rng):
    """Random words of abc, `n=3`, `k=0.5`: after `..`, `.a`, `ab`, `ca`"""
    return table(ngram.ngram(some_words(rng, count=12, letters="abc"), 3, 0.5), ["..", ".a", "ab", "ca"])


@probe
def four_letters(ngram, rng):
    """`n=4`, `k=0.3`, random words of abc: after `...`, `..a`, `.ab`, `abc`"""
    return table(ngram.ngram(some_words(rng, count=12, letters="abc"), 4, 0.3), ["...", "..a", ".ab", "abc"])


@probe
def no_memory(ngram):
    """`n=1`, the six words: with `k=0`, then with `k=2`, after the empty string"""
    return [table(ngram.ngram(WORDS, 1, k), [""]) for k in (0, 2)]


@probe
def a_context_that_never_occurred(ngram):
    """`n=3`, the six words: after `cc` with `k=0`, with `k=1`"""
    return [table(ngram.ngram(WORDS, 3, k), ["cc"]) for k in (0, 1)]


@probe
def as_many_letters_as_occur(ngram, rng):
    """Words of nine letters, `n=2`, `k=1`: what is the probability of `a` after a context that never occurs?"""
    prob = ngram.ngram(["abcdefghi", *some_words(rng, letters="abcdefgh", shortest=3)], 2, 1)
    return [prob("i", "a"), prob("i", ".")]


@probe
def words_that_come_later(ngram):
    """`n=2`, `k=1`, the six words: the probability of `b` after `a`, and again once two more were put into the list"""
    words = list(WORDS)
    prob = ngram.ngram(words, 2, 1)
    before = prob("a", "b")
    words += ["aa", "ad"]
    return [before, prob("a", "b")]
