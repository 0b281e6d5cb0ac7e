from itertools import product

import torch
from shared import Told

from zerotohero.grading.probe import probe

SRC = torch.tensor([[3, 4, 5]])


def forked(rng):
    """Return a table in which the likeliest first symbol leads to an unsure rest, and the second to a sure one."""
    a, b, c, d = rng.sample(range(3, 9), 4)
    return {
        (): {a: 0.6, b: 0.4},
        (a,): {c: 0.8, d: 0.15, 2: 0.05},
        (b,): {d: 0.95, 2: 0.05},
        (a, c): {2: 0.6, d: 0.4},
        (a, d): {2: 0.6, c: 0.4},
        (b, d): {2: 0.9, c: 0.1},
        (a, c, d): {2: 1.0},
    }


def long_or_short(rng):
    """Return a table in which a short word is likelier, and a long one nearly as likely."""
    a, b, c, d = rng.sample(range(3, 9), 4)
    return {
        (): {a: 0.55, b: 0.45},
        (a,): {2: 0.9, c: 0.1},
        (a, c): {2: 1.0},
        (b,): {c: 0.98, 2: 0.02},
        (b, c): {d: 0.98, 2: 0.02},
        (b, c, d): {a: 0.98, 2: 0.02},
        (b, c, d, a): {c: 0.98, 2: 0.02},
        (b, c, d, a, c): {2: 1.0},
    }


def everything(rng):
    """Return a table of three random chances after every beginning of up to two symbols; then the end."""
    table = {}
    for said in [(), *((a,) for a in (3, 4)), *((a, b) for a in (3, 4) for b in (3, 4))]:
        three, four, ends = (rng.uniform(0.1, 1) for _ in range(3))
        total = three + four + ends
        table[said] = {3: three / total, 4: four / total, 2: ends / total}
    return table


@probe
def greedy_misses_it(attention2017, rng):
    """k = 3, α = 0: the likeliest first symbol does not begin the likeliest word"""
    return attention2017.beam(Told(forked(rng), 9), SRC, 3, 0.0, 8)


@probe
def one_beam(attention2017, rng):
    """k = 1, α = 0"""
    return attention2017.beam(Told(forked(rng), 9), SRC, 1, 0.0, 8)


@probe
def no_penalty(attention2017, rng):
    """k = 4, α = 0, a short word against a long one"""
    return attention2017.beam(Told(long_or_short(rng), 9), SRC, 4, 0.0, 8)


@probe
def penalty(attention2017, rng):
    """k = 4, α = 2, the same"""
    return attention2017.beam(Told(long_or_short(rng), 9), SRC, 4, 2.0, 8)


@probe
def just_long_enough(attention2017, rng):
    """k = 4, α = 2, a long word that is just likely enough"""
    a, b, c, d = rng.sample(range(3, 9), 4)
    table = {(): {a: 0.6, b: 0.4}, (a,): {2: 1.0}, (b, c, d, a, c): {2: 1.0}}
    for n, following in enumerate((c, d, a, c), 1):
        table[(b, c, d, a)[:n]] = {following: 0.93, 2: 0.07}
    return attention2017.beam(Told(table, 9), SRC, 4, 2.0, 8)


@probe
def longer_and_likelier(attention2017, rng):
    """k = 3, α = 2: a longer word that is likelier even without the penalty"""
    a, b, c, d = rng.sample(range(3, 9), 4)
    table = {
        (): {b: 0.55, a: 0.45},
        (a,): {2: 0.9, c: 0.1},
        (b,): {c: 0.98, 2: 0.02},
        (b, c): {d: 0.98, 2: 0.02},
        (b, c, d): {2: 0.9, a: 0.1},
    }
    return attention2017.beam(Told(table, 9), SRC, 3, 2.0, 8)


@probe
def all_there_is(attention2017, rng):
    """k = 16: what is the best of all words of up to two symbols, for some α?"""
    return [attention2017.beam(Told(everything(rng), 16), SRC, 16, alpha, 8) for alpha in (0.0, 0.0, 0.5, 4.0)]


@probe
def ends_at_once(attention2017):
    """A model that ends at once: what is returned, and what was it given first?"""
    model = Told({}, 9)
    return [attention2017.beam(model, SRC, 3, 0.6, 8), model.given[0]]


@probe
def too_long(attention2017, rng):
    """A model that never ends, with `max_len` 3"""
    a, b = rng.sample(range(3, 9), 2)
    table = {said: {a: 0.8, b: 0.2} for n in range(6) for said in product((a, b), repeat=n)}
    return attention2017.beam(Told(table, 9), SRC, 2, 0.6, 3)


@probe
def other_ids(attention2017, rng):
    """With start=7, end=0"""
    model = Told({(): {5: 0.6, 0: 0.4}, (5,): {2: 0.7, 0: 0.3}, (5, 2): {0: 1.0}}, 9, end=0)
    return [attention2017.beam(model, SRC, 2, 0.0, 8, start=7, end=0), model.given[0]]


@probe
def only_the_finished_count(attention2017, rng):
    """k = 2, `max_len` 3: a beginning that has not ended by then is likelier than all that have"""
    a, b, c, d = rng.sample(range(3, 9), 4)
    table = {(): {a: 0.9, b: 0.1}, (a,): {c: 1.0}, (a, c): {d: 0.9, b: 0.1}}
    return [attention2017.beam(Told(table, 9), SRC, 2, alpha, 3) for alpha in (0.0, 2.0)]
