from random import Random

from zerotohero.grading.probe import probe

LETTERS = ".abc"


def models(rng, count):
    """Models of the orders 1 to count: each order, context and letter has a number of its own, in whatever order asked."""
    seed = rng.random()

    def of_order(order):
        return lambda ctx, c: Random(f"{seed} {order} {ctx} {c}").uniform(0.1, 0.9)

    return [of_order(order) for order in range(1, count + 1)]


@probe
def two_models(ngram, rng):
    """Models of orders 1 and 2, with weights 0.3 and 0.7: after `b` and `c`, the probability of `a`"""
    mixed = ngram.interpolate(models(rng, 2), [0.3, 0.7])
    return [mixed("b", "a"), mixed("c", "a")]


@probe
def three_models(ngram, rng):
    """Models of orders 1, 2 and 3, with weights 0.2, 0.3 and 0.5: after `ab`, each of `.abc`"""
    mixed = ngram.interpolate(models(rng, 3), [0.2, 0.3, 0.5])
    return [mixed("ab", c) for c in LETTERS]


@probe
def four_models(ngram, rng):
    """Models of orders 1 to 4, with weights 0.1, 0.2, 0.3 and 0.4: after `abc` and `cab`"""
    mixed = ngram.interpolate(models(rng, 4), [0.1, 0.2, 0.3, 0.4])
    return [mixed("abc", "a"), mixed("cab", "a")]


@probe
def one_model_alone(ngram, rng):
    """Three models, all the weight on one: the first, the second, the third"""
    alone = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    return [ngram.interpolate(models(rng, 3), weights)("ab", "c") for weights in alone]


@probe
def only_one_model(ngram, rng):
    """One model of order 1 with the weight 0.4: after the empty context"""
    return ngram.interpolate(models(rng, 1), [0.4])("", "a")


@probe
def which_contexts(ngram):
    """Three models that say how many letters they were given, with weights 1, 10 and 100: the sum after `ab`"""
    return ngram.interpolate([lambda ctx, c: len(ctx)] * 3, [1, 10, 100])("ab", "a")


@probe
def asked_later(ngram, rng):
    """The same function asked twice: after `ab`, after `aa`, after `ab`"""
    mixed = ngram.interpolate(models(rng, 3), [0.2, 0.3, 0.5])
    return [mixed("ab", "c"), mixed("aa", "c"), mixed("ab", "c")]
