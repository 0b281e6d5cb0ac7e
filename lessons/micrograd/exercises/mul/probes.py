from shared import gradients

from zerotohero.grading.probe import probe


@probe
def the_product(engine, rng):
    """`a * b`: what is its `.data`, and what are `a.data` and `b.data` afterwards?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(-4.9, -3.1))
    out = a * b
    return [out.data, a.data, b.data]


@probe
def whole_number_on_the_right(engine, rng):
    """`a * 3`: what is its `.data`?"""
    return (engine.Value(rng.uniform(1.2, 1.9)) * 3).data


@probe
def number_on_the_right(engine, rng):
    """`a * -2.5`: what is its `.data`?"""
    return (engine.Value(rng.uniform(1.2, 1.9)) * -2.5).data


@probe
def number_on_the_left(engine, rng):
    """`3 * a` and `-2.5 * a`: what is their `.data`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    return [(3 * a).data, (-2.5 * a).data]


@probe
def both_inputs(engine, rng):
    """`out = a * b`, and `out.grad` is set: what are `a.grad` and `b.grad` once `out` has passed it on?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))
    return gradients(a * b, [a, b], g=rng.uniform(3.1, 3.9))


@probe
def nothing_until_asked(engine, rng):
    """`out = a * b`, and nobody has asked for gradients: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))
    a * b
    return [a.grad, b.grad]


@probe
def squared(engine, rng):
    """`out = a * a; out.grad = 1`: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    return gradients(a * a, [a])[0]


@probe
def used_in_three_products(engine, rng):
    """`a * b + a * b + a * b`, and its `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))
    return gradients(a * b + a * b + a * b, [a, b], g=rng.uniform(3.1, 3.9))


@probe
def three_factors(engine, rng):
    """`a * b * c`, and its `.grad` is set: what are `a.grad`, `b.grad` and `c.grad`?"""
    a, b, c = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9)), engine.Value(-3.5)
    return gradients(a * b * c, [a, b, c], g=rng.uniform(3.1, 3.9))


@probe
def beside_a_number(engine, rng):
    """`a * 3` and `-2.5 * b`, and their `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))
    g = rng.uniform(3.1, 3.9)
    return gradients(a * 3, [a], g) + gradients(-2.5 * b, [b], g)


@probe
def a_factor_of_zero(engine, rng):
    """`a * z` where `z.data` is 0: what is its `.data`, and the gradients once its `.grad` was set?"""
    a, z = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(0.0)
    out = a * z
    return [out.data, *gradients(out, [a, z], g=rng.uniform(3.1, 3.9))]


@probe
def a_factor_of_one(engine, rng):
    """`a * o` and `o * b` where `o.data` is 1, and their `.grad` is set: what are `a.grad`, `o.grad` and `b.grad`?"""
    a, b, o = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9)), engine.Value(1.0)
    g = rng.uniform(3.1, 3.9)
    return gradients(a * o, [a, o], g) + gradients(o * b, [o, b], g)


@probe
def beside_numbers_twice(engine, rng):
    """`a * 3 + a * 3` and `-2.5 * b + -2.5 * b`, and their `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))
    g = rng.uniform(3.1, 3.9)
    return gradients(a * 3 + a * 3, [a], g) + gradients(-2.5 * b + -2.5 * b, [b], g)


@probe
def product_of_products(engine, rng):
    """`(a * b) * (c * d)`, and its `.grad` is set: what are the four gradients?"""
    leaves = [engine.Value(rng.uniform(1.2, 2.9)) for _ in range(4)]
    a, b, c, d = leaves
    return gradients((a * b) * (c * d), leaves, g=rng.uniform(3.1, 3.9))
