import torch
from shared import Told

from zerotohero.grading.probe import probe

SRC = torch.tensor([[3, 4, 5]])


def a_way(rng, length):
    """Return symbols from 3 on, and the table by which a model says them, never quite sure."""
    way = [rng.randrange(3, 9) for _ in range(length)]
    table = {}
    for i, symbol in enumerate(way):
        rest = [one for one in range(9) if one != symbol]
        table[tuple(way[:i])] = {symbol: 0.5, rng.choice(rest): 0.3, 2: 0.2} if symbol != 2 else {2: 1.0}
    table[tuple(way)] = {2: 0.6, 3: 0.4}
    return way, table


@probe
def said(attention2017, rng):
    """A model that says four symbols and ends"""
    return attention2017.greedy(Told(a_way(rng, 4)[1], 9), SRC, 10)


@probe
def ends_at_once(attention2017):
    """A model that ends at once"""
    return attention2017.greedy(Told({}, 9), SRC, 10)


@probe
def too_long(attention2017, rng):
    """A model that says six, with `max_len` 4"""
    return attention2017.greedy(Told(a_way(rng, 6)[1], 9), SRC, 4)


@probe
def what_the_model_was_given(attention2017, rng):
    """The targets that the model was given, one after the other"""
    model = Told(a_way(rng, 3)[1], 9)
    attention2017.greedy(model, SRC, 10)
    return model.given


@probe
def other_ids(attention2017, rng):
    """The same with start=7, end=0"""
    model = Told({(): {5: 0.6, 0: 0.4}, (5,): {2: 0.7, 0: 0.3}, (5, 2): {0: 1.0}}, 9, end=0)
    return [attention2017.greedy(model, SRC, 10, start=7, end=0), model.given]


@probe
def source(attention2017, rng):
    """What the model was given as source"""
    seen = []
    table = Told(a_way(rng, 2)[1], 9)

    def model(src, tgt):
        seen.append(src.tolist())
        return table(src, tgt)

    attention2017.greedy(model, SRC, 10)
    return seen


@probe
def none_and_one(attention2017, rng):
    """With `max_len` 0 and with `max_len` 1"""
    table = a_way(rng, 4)[1]
    return [attention2017.greedy(Told(table, 9), SRC, max_len) for max_len in (0, 1)]


@probe
def symbol_0(attention2017):
    """A model that says 0 on its way"""
    return attention2017.greedy(Told({(): {5: 0.6, 2: 0.4}, (5,): {0: 1.0}, (5, 0): {4: 0.7, 0: 0.3}}, 9), SRC, 10)


@probe
def a_long_word(attention2017, rng):
    """A model that says thirty symbols and ends"""
    return attention2017.greedy(Told(a_way(rng, 30)[1], 9), SRC, 40)
