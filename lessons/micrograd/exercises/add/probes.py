from shared import gradients

from zerotohero.grading.probe import probe


@probe
def the_sum(engine, rng):
    """`a + b`: what is its `.data`, and what are `a.data` and `b.data` afterwards?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(-4.9, -3.1))
    out = a + b
    return [out.data, a.data, b.data]


@probe
def number_on_the_right(engine, rng):
    """`a + 3` and `a + 2.5`: what is their `.data`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    return [(a + 3).data, (a + 2.5).data]


@probe
def number_on_the_left(engine, rng):
    """`3 + a` and `2.5 + a`: what is their `.data`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    return [(3 + a).data, (2.5 + a).data]


@probe
def sum_of_a_list(engine, rng):
    """`sum([a, b, c])`: what is its `.data`?"""
    return sum([engine.Value(rng.uniform(1.2, 2.9)) for _ in range(3)]).data


@probe
def both_inputs(engine, rng):
    """`out = a + b`, and `out.grad` is set: what are `a.grad` and `b.grad` once `out` has passed it on?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))
    return gradients(a + b, [a, b], g=rng.uniform(3.1, 3.9))


@probe
def nothing_until_asked(engine, rng):
    """`out = a + b`, and nobody has asked for gradients: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))
    a + b
    return [a.grad, b.grad]


@probe
def same_node_twice(engine, rng):
    """`b = a + a; b.grad = 1; b._backward()`: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    return gradients(a + a, [a])[0]


@probe
def on_the_left_side_twice(engine, rng):
    """`(a + b) + (a + c)`, and its `.grad` is set: what are `a.grad`, `b.grad` and `c.grad`?"""
    a, b, c = (engine.Value(rng.uniform(1.2, 2.9)) for _ in range(3))
    return gradients((a + b) + (a + c), [a, b, c], g=rng.uniform(3.1, 3.9))


@probe
def on_the_right_side_twice(engine, rng):
    """`(b + a) + (c + a)`, and its `.grad` is set: what are `a.grad`, `b.grad` and `c.grad`?"""
    a, b, c = (engine.Value(rng.uniform(1.2, 2.9)) for _ in range(3))
    return gradients((b + a) + (c + a), [a, b, c], g=rng.uniform(3.1, 3.9))


@probe
def beside_a_number(engine, rng):
    """`a + 3` and `3 + b`, and their `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))
    g = rng.uniform(3.1, 3.9)
    return gradients(a + 3, [a], g) + gradients(3 + b, [b], g)


@probe
def beside_a_zero(engine, rng):
    """`a + z` and `z + b` where `z.data` is 0, and their `.grad` is set: what are `a.grad`, `z.grad` and `b.grad`?"""
    a, b, z = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9)), engine.Value(0.0)
    g = rng.uniform(3.1, 3.9)
    return gradients(a + z, [a, z], g) + gradients(z + b, [z, b], g)
