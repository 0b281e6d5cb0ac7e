from shared import gradients

from zerotohero.grading.probe import Later, probe


@probe
def whole_exponents(engine, rng):
    """`a ** 2`, `a ** 3` and `a ** 1`: what is their `.data`, and what is `a.data` afterwards?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    return [(a**2).data, (a**3).data, (a**1).data, a.data]


@probe
def other_exponents(engine, rng):
    """`a ** -1`, `a ** 0.5` and `a ** 2.5`: what is their `.data`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    return [(a**-1).data, (a**0.5).data, (a**2.5).data]


@probe
def negative_base(engine, rng):
    """`a` is negative: what is the `.data` of `a ** 3`, and what is `a.grad` after its `.grad` was set to 1?"""
    a = engine.Value(rng.uniform(-2.9, -2.2))
    out = a**3
    return [out.data, *gradients(out, [a])]


@probe
def gradient_of_whole_exponents(engine, rng):
    """`a ** 2` and `b ** 4`, and their `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(1.2, 1.9))
    g = rng.uniform(3.1, 3.9)
    return gradients(a**2, [a], g) + gradients(b**4, [b], g)


@probe
def gradient_of_other_exponents(engine, rng):
    """`a ** -1`, `b ** 0.5` and `c ** -2.5`, and their `.grad` is set: what are `a.grad`, `b.grad` and `c.grad`?"""
    a, b, c = (engine.Value(rng.uniform(1.2, 1.9)) for _ in range(3))
    g = rng.uniform(3.1, 3.9)
    return gradients(a**-1, [a], g) + gradients(b**0.5, [b], g) + gradients(c**-2.5, [c], g)


@probe
def used_in_two_powers(engine, rng):
    """`a ** 3 + a ** 3` and `b ** -1 + b ** -1`, and their `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(1.2, 1.9))
    g = rng.uniform(3.1, 3.9)
    return gradients(a**3 + a**3, [a], g) + gradients(b**-1 + b**-1, [b], g)


@probe
def power_of_a_product(engine, rng):
    """`(a * b) ** 3`, and its `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))
    return gradients((a * b) ** 3, [a, b], g=rng.uniform(3.1, 3.9))


@probe
def value_as_exponent(engine, rng):
    """`a ** b` with a Value `b`: is it refused, or are both gradients right, once its `.grad` was set?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))
    try:
        return gradients(a**b, [a, b], g=rng.uniform(3.1, 3.9))
    except Later:
        raise
    except Exception:
        return "refused"


@probe
def powers_of_zero(engine, rng):
    """`z ** 1`, `z ** 2` and `z ** 3` where `z.data` is 0: what are their `.data`, and `z.grad` once theirs was set?"""
    found = []
    for exponent in (1, 2, 3):
        z = engine.Value(0.0)
        out = z**exponent
        found += [out.data, *gradients(out, [z], g=rng.uniform(3.1, 3.9))]
    return found


@probe
def to_the_power_of_zero(engine, rng):
    """`a ** 0`: what is its `.data`, and what is `a.grad` once its `.grad` was set?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    out = a**0
    return [out.data, *gradients(out, [a], g=rng.uniform(3.1, 3.9))]
