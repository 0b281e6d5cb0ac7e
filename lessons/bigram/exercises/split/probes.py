from zerotohero.grading.probe import probe


def some(rng, count):
    """Return different words, in no order at all."""
    return [f"w{number}" for number in rng.sample(range(1000), count)]


@probe
def twenty_words(ngram, rng):
    """`split(words)` of 20 words: what are the three parts?"""
    return [list(part) for part in ngram.split(some(rng, 20))]


@probe
def another_seed(ngram, rng):
    """`split(words, seed=7)` of 20 words"""
    return [list(part) for part in ngram.split(some(rng, 20), seed=7)]


@probe
def sizes(ngram, rng):
    """How many words are in the three parts of 33, of 3, of 19 and of 100?"""
    return [[len(part) for part in ngram.split(some(rng, count))] for count in (33, 3, 19, 100)]


@probe
def other_fractions(ngram, rng):
    """`split(words, fractions=(0.5, 0.3, 0.2))` of 40 words: how many words, and the first of each part?"""
    parts = ngram.split(some(rng, 40), fractions=(0.5, 0.3, 0.2))
    return [[len(part), part[0]] for part in parts]


@probe
def words_stay(ngram, rng):
    """The caller's list after `split(words)`"""
    words = some(rng, 10)
    ngram.split(words)
    return words


@probe
def a_second_time(ngram, rng):
    """The dev words of the same list, split twice"""
    words = some(rng, 20)
    return [list(ngram.split(words)[1]) for _ in range(2)]


@probe
def the_same_word_again(ngram, rng):
    """20 words of which 10 are the same: what are all three parts together, sorted?"""
    return sorted(word for part in ngram.split(["anna"] * 10 + some(rng, 10)) for word in part)


@probe
def seed_zero(ngram, rng):
    """`split(words, seed=0)` of 20 words"""
    return [list(part) for part in ngram.split(some(rng, 20), seed=0)]


@probe
def nothing_for_test(ngram, rng):
    """`split(words, fractions=(0.5, 0.5, 0.0))` of 12 words: what are the three parts?"""
    return [list(part) for part in ngram.split(some(rng, 12), fractions=(0.5, 0.5, 0.0))]
