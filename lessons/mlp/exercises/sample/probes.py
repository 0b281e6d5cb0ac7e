"""Networks that say a known few words, whatever way of drawing is used: what comes out is collected, never one draw.

Each may end at the first letter, so that a context that never moves ends too.
"""

import torch
from shared import LETTERS

from zerotohero.grading.probe import probe

DRAWS = 45
"""So many that one of three words is missed once in ten million times."""


def chain(next_letter, V, T):
    """Return params whose logits depend on the T letters as next_letter(context) says: {index: share}."""
    states = [list(c) for c in next_letter]
    C = torch.eye(V, dtype=torch.float64)
    W1 = torch.zeros(T * V, len(states), dtype=torch.float64)
    for j, state in enumerate(states):
        for t, letter in enumerate(state):
            W1[t * V + letter, j] = 40.0
    b1 = torch.full((len(states),), -40.0 * T + 20.0, dtype=torch.float64)
    W2 = torch.zeros(len(states), V, dtype=torch.float64)
    for j, shares in enumerate(next_letter.values()):
        W2[j] = -200.0
        for letter, share in shares.items():
            W2[j, letter] = torch.tensor(share, dtype=torch.float64).log() / 2
    b2 = W2.sum(0)
    return [p.requires_grad_() for p in (C, W1, b1, W2, b2)]


def model(rng, first, T=3):
    """A model of 5 letters that says one of three words (one is empty), and its itos.

    The likeliest first letter has the number `first`.
    """
    a, b, c = [(first + i) % 4 + 1 for i in (-1, 0, 1)]
    says = {
        (0,) * T: {a: 0.36, 0: 0.32, b: 0.32},
        (0,) * (T - 1) + (a,): {c: 1.0},
        (0,) * (T - 2) + (a, c): {0: 1.0},
        (0,) * (T - 1) + (b,): {a: 1.0},
        (0,) * (T - 2) + (b, a): {0: 1.0},
    }
    return chain(says, 5, T), {0: ".", **dict(enumerate(rng.sample("pqrstuvw", 4), 1))}


def said(mlp, g, params, itos, *T):
    """Return which words come, of longer ones the first four letters."""
    return sorted({mlp.sample(params, itos, g, *T)[:4] for _ in range(DRAWS)})


@probe
def words(mlp, g, rng):
    """45 words of a network that knows three, one of them empty: which come? (Of longer ones the first four letters.)"""
    return said(mlp, g, *model(rng, 1), 3)


@probe
def with_a_context_of_two(mlp, g, rng):
    """The same with T = 2"""
    return said(mlp, g, *model(rng, 2, 2), 2)


@probe
def with_a_context_of_five(mlp, g, rng):
    """The same with T = 5"""
    return said(mlp, g, *model(rng, 3, 5), 5)


@probe
def three_letters_unless_said(mlp, g, rng):
    """The same, and T is not given"""
    return said(mlp, g, *model(rng, 4))


@probe
def four_letters(mlp, g, rng):
    """Eight words of a network that knows one of four different letters, and the empty one: which is the longest?"""
    a, b, c, d = rng.sample([1, 2, 3, 4], 4)
    says = {(0, 0, 0): {a: 0.9, 0: 0.1}, (0, 0, a): {b: 1}, (0, a, b): {c: 1}, (a, b, c): {d: 1}, (b, c, d): {0: 1}}
    params, itos = chain(says, 5, 3), {0: ".", 1: "p", 2: "q", 3: "r", 4: "s"}
    return max((mlp.sample(params, itos, g) for _ in range(8)), key=len)


@probe
def a_long_word(mlp, g, rng):
    """Four words of a network that knows one of more than 100 letters, and the empty one: how does the longest end?"""
    n = rng.randint(110, 120)
    says = {(0,): {1: 0.97, 0: 0.03}, **{(i,): {i + 1: 1} for i in range(1, n)}, (n,): {0: 1}}
    itos = {0: ".", **{i: chr(0x0400 + i) for i in range(1, n + 1)}}
    params = chain(says, n + 1, 1)
    return max((mlp.sample(params, itos, g, 1) for _ in range(4)), key=len)[-2:]


@probe
def the_same_seed(mlp, rng):
    """Two generators with the same seed, and a network that finds all letters equally likely: how many of 10 words differ?"""
    params = chain({(0, 0, 0): {0: 0.01, **dict.fromkeys(range(1, 27), 0.99 / 26)}}, 27, 3)
    itos = {0: ".", **dict(enumerate(LETTERS, 1))}
    seed = rng.randrange(2**30)
    one, other = (
        [mlp.sample(params, itos, g) for _ in range(10)]
        for g in (torch.Generator().manual_seed(seed), torch.Generator().manual_seed(seed))
    )
    return sum(p != q for p, q in zip(one, other))
