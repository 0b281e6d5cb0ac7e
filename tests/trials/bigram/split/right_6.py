# right: NamedTuple for the answer, cuts by accumulate, slices by pairwise
from itertools import accumulate, pairwise
from random import Random
from typing import NamedTuple


class Parts(NamedTuple):
    train: list[str]
    dev: list[str]
    test: list[str]


def split(words: list[str], seed: int = 42, fractions: tuple[float, ...] = (0.8, 0.1, 0.1)) -> Parts:
    Random(seed).shuffle(shuffled := [*words])
    cuts = [int(total * len(shuffled)) for total in accumulate(fractions[:-1])]
    return Parts(*(shuffled[a:b] for a, b in pairwise([0, *cuts, None])))
