from shared import gradients

from zerotohero.grading.probe import probe


def _pair(engine, rng):
    return engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))


@probe
def negation(engine, rng):
    """`-a`: what are its `.data`, `a.data` afterwards, and `a.grad` once its `.grad` was set?"""
    a, _ = _pair(engine, rng)
    out = -a
    return [out.data, a.data, *gradients(out, [a], g=rng.uniform(3.1, 3.9))]


@probe
def difference(engine, rng):
    """`a - b`: what are its `.data`, and `a.grad` and `b.grad` once its `.grad` was set?"""
    a, b = _pair(engine, rng)
    out = a - b
    return [out.data, *gradients(out, [a, b], g=rng.uniform(3.1, 3.9))]


@probe
def minus_a_number(engine, rng):
    """`a - 4` and `b - 2.5`: what are their `.data`, and the gradients?"""
    a, b = _pair(engine, rng)
    one, other = a - 4, b - 2.5
    return [one.data, other.data, *gradients(one, [a], g=3.5), *gradients(other, [b])]


@probe
def a_number_minus(engine, rng):
    """`4 - a` and `2.5 - b`: what are their `.data`, and the gradients?"""
    a, b = _pair(engine, rng)
    one, other = 4 - a, 2.5 - b
    return [one.data, other.data, *gradients(one, [a], g=3.5), *gradients(other, [b])]


@probe
def quotient(engine, rng):
    """`a / b`: what are its `.data`, and `a.grad` and `b.grad` once its `.grad` was set?"""
    a, b = _pair(engine, rng)
    out = a / b
    return [out.data, *gradients(out, [a, b], g=rng.uniform(3.1, 3.9))]


@probe
def over_a_number(engine, rng):
    """`a / 4` and `b / 2.5`: what are their `.data`, and the gradients?"""
    a, b = _pair(engine, rng)
    one, other = a / 4, b / 2.5
    return [one.data, other.data, *gradients(one, [a], g=3.5), *gradients(other, [b])]


@probe
def a_number_over(engine, rng):
    """`4 / a` and `2.5 / b`: what are their `.data`, and the gradients?"""
    a, b = _pair(engine, rng)
    one, other = 4 / a, 2.5 / b
    return [one.data, other.data, *gradients(one, [a], g=3.5), *gradients(other, [b])]


@probe
def used_on_both_sides(engine, rng):
    """`(a - b) - (b - a)`, and its `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = _pair(engine, rng)
    return gradients((a - b) - (b - a), [a, b], g=rng.uniform(3.1, 3.9))


@probe
def a_fraction_of_differences(engine, rng):
    """`(a - b) / (c - d)`: what are its `.data`, and the gradients once its `.grad` was set?"""
    (a, b), (d, c) = _pair(engine, rng), _pair(engine, rng)
    out = (a - b) / (c - d)
    return [out.data, *gradients(out, [a, b, c, d], g=rng.uniform(3.1, 3.9))]


@probe
def operands_are_left_alone(engine, rng):
    """After `a - b`, `a / b`, `2 - a` and `-b`: what are `a.data` and `b.data`?"""
    a, b = _pair(engine, rng)
    a - b, a / b, 2 - a, -b
    return [a.data, b.data]


@probe
def each_used_twice(engine, rng):
    """`out + out` for `-a`, `a - b`, `a - 4`, `4 - a`, `a / b`, `a / 4` and `4 / a`, each made twice: what are the gradients?"""
    found, g = [], rng.uniform(3.1, 3.9)
    makers = [
        lambda a, b: -a,
        lambda a, b: a - b,
        lambda a, b: a - 4,
        lambda a, b: 4 - a,
        lambda a, b: a / b,
        lambda a, b: a / 4,
        lambda a, b: 4 / a,
    ]
    for make in makers:
        a, b = _pair(engine, rng)
        found += gradients(make(a, b) + make(a, b), [a, b], g)
    return found


@probe
def zero_over_something(engine, rng):
    """`z / b` where `z.data` is 0: what are its `.data`, and the gradients once its `.grad` was set?"""
    z, b = engine.Value(0.0), engine.Value(rng.uniform(2.2, 2.9))
    out = z / b
    return [out.data, *gradients(out, [z, b], g=rng.uniform(3.1, 3.9))]
