# right: reduce over set union, itos first, stoi turned round with zip
from functools import reduce
from operator import or_


def build_vocab(words):
    letters = reduce(or_, map(frozenset, words), frozenset())
    itos = dict(enumerate((".", *sorted(letters))))
    stoi = dict(zip(itos.values(), itos.keys()))
    return stoi, itos
