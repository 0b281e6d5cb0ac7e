from zerotohero.grading.probe import probe


def answer(bigram, a, b):
    try:
        return list(bigram.shape(a, b))
    except ValueError:
        return "refused"


def sizes(rng, count):
    return rng.sample(range(2, 60), count)


@probe
def equal_sizes(bigram, rng):
    """`shape((m, n), (m, n))`"""
    m, n = sizes(rng, 2)
    return answer(bigram, (m, n), (m, n))


@probe
def ones_are_stretched(bigram, rng):
    """`shape((m, n), (m, 1))`, `shape((1, n), (m, n))`, `shape((m, 1), (1, n))`, `shape((1, 1), (1, 1))`"""
    m, n = sizes(rng, 2)
    pairs = [((m, n), (m, 1)), ((1, n), (m, n)), ((m, 1), (1, n)), ((1, 1), (1, 1))]
    return [answer(bigram, a, b) for a, b in pairs]


@probe
def the_first_is_shorter(bigram, rng):
    """`shape((n,), (m, n))` and `shape((m, n), (k, m, n))`"""
    k, m, n = sizes(rng, 3)
    return [answer(bigram, (n,), (m, n)), answer(bigram, (m, n), (k, m, n))]


@probe
def the_second_is_shorter(bigram, rng):
    """`shape((m, n), (n,))` and `shape((k, m, 1), (n,))`"""
    k, m, n = sizes(rng, 3)
    return [answer(bigram, (m, n), (n,)), answer(bigram, (k, m, 1), (n,))]


@probe
def numbers_without_a_shape(bigram, rng):
    """`shape((), (m, n))`, `shape((m, n), ())` and `shape((), ())`"""
    m, n = sizes(rng, 2)
    return [answer(bigram, (), (m, n)), answer(bigram, (m, n), ()), answer(bigram, (), ())]


@probe
def at_odds(bigram, rng):
    """`shape((m,), (n,))`, `shape((m, n), (n, m))` and `shape((m, n), (m,))`, all sizes different: refused?"""
    m, n = sizes(rng, 2)
    return [answer(bigram, (m,), (n,)), answer(bigram, (m, n), (n, m)), answer(bigram, (m, n), (m,))]


@probe
def at_odds_further_left(bigram, rng):
    """`shape((k, m, n), (l, m, n))` and `shape((k, m, n, m), (l, 1, n, m))`, all sizes different: refused?"""
    k, l, m, n = sizes(rng, 4)
    return [answer(bigram, (k, m, n), (l, m, n)), answer(bigram, (k, m, n, m), (l, 1, n, m))]


@probe
def multiples(bigram, rng):
    """`shape((m,), (2 * m,))` and `shape((3 * m, n), (m, n))`: refused?"""
    m, n = sizes(rng, 2)
    return [answer(bigram, (m,), (2 * m,)), answer(bigram, (3 * m, n), (m, n))]


@probe
def totals_of_rows(bigram):
    """`shape((27, 27), (27, 1))`, `shape((27, 27), (27,))` and `shape((3, 27), (3,))`"""
    return [answer(bigram, (27, 27), (27, 1)), answer(bigram, (27, 27), (27,)), answer(bigram, (3, 27), (3,))]


@probe(stretch=True)
def nothing_at_all(bigram):
    """`shape((0, 3), (1, 3))`, `shape((1,), (0,))`: a size of 0 stretches a 1 too"""
    return [answer(bigram, (0, 3), (1, 3)), answer(bigram, (1,), (0,))]
