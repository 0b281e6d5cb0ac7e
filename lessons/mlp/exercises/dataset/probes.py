"""Words of different letters, so that no row is right by chance."""

from shared import LETTERS, numbering, word

from zerotohero.grading.probe import probe


@probe
def contexts(mlp, rng):
    """`X, Y = build_dataset(words, stoi)` of two words, of 4 and 3 letters: what is `X`?"""
    return mlp.build_dataset([word(rng, 4), word(rng, 3)], numbering())[0]


@probe
def labels(mlp, rng):
    """The same: what is `Y`?"""
    return mlp.build_dataset([word(rng, 4), word(rng, 3)], numbering())[1]


@probe
def as_many_rows_as_labels(mlp, rng):
    """Five words of 2 to 6 letters: what are the shapes of `X` and `Y`?"""
    X, Y = mlp.build_dataset([word(rng, rng.randint(2, 6)) for _ in range(5)], numbering())
    return [list(X.shape), list(Y.shape)]


@probe
def one_letter_back(mlp, rng):
    """`build_dataset([word], stoi, 1)`: what are `X` and `Y`?"""
    return list(mlp.build_dataset([word(rng, 4)], numbering(), 1))


@probe
def further_back_than_the_word_is_long(mlp, rng):
    """`build_dataset(words, stoi, 5)` of words of 2 and 3 letters: what is `X`?"""
    return mlp.build_dataset([word(rng, 2), word(rng, 3)], numbering(), 5)[0]


@probe
def integers(mlp, rng):
    """Do `X` and `Y` hold integers, which can be used as indices?"""
    return [not tensor.is_floating_point() for tensor in mlp.build_dataset([word(rng, 3)], numbering())]


@probe
def another_numbering(mlp, rng):
    """`stoi` numbers the letters from z to a: what are `X` and `Y`?"""
    return list(mlp.build_dataset([word(rng, 3)], numbering("zyxwvutsrqponmlkjihgfedcba")))


@probe
def words_of_one_letter(mlp, rng):
    """Two words of one letter each: what are `X` and `Y`?"""
    return list(mlp.build_dataset([word(rng, 1), word(rng, 1)], numbering()))


@probe
def the_same_word_again(mlp, rng):
    """A word of 18 letters, small ones and capitals, one of 3, and the first again; `stoi` numbers both: what are `X` and `Y`?"""
    letters = LETTERS[1:] + LETTERS[1:].upper()
    long, short = "".join(rng.sample(letters, 18)), word(rng, 3)
    return list(mlp.build_dataset([long, short, long], numbering(letters)))
