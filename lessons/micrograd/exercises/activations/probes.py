"""The same questions of each function; relu is never asked at 0, where its slope is a convention."""

from shared import gradients

from zerotohero.grading.probe import close, probe


@probe
def tanh_value(engine, rng):
    """`a.tanh()`: what is its `.data`, and what is `a.data` afterwards?"""
    a = engine.Value(rng.uniform(0.6, 0.9))
    out = a.tanh()
    return [out.data, a.data]


@probe
def tanh_gradient(engine, rng):
    """`a.tanh()`, and its `.grad` is set: what is `a.grad`?"""
    a = engine.Value(rng.uniform(0.6, 0.9))
    return gradients(a.tanh(), [a], g=rng.uniform(3.1, 3.9))[0]


@probe
def tanh_of_a_sum(engine, rng):
    """`(a + b).tanh()`, and its `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(0.1, 0.4)), engine.Value(rng.uniform(0.1, 0.4))
    return gradients((a + b).tanh(), [a, b], g=rng.uniform(3.1, 3.9))


@probe
def tanh_used_twice(engine, rng):
    """`a.tanh() + a.tanh()`, and its `.grad` is set: what is `a.grad`?"""
    a = engine.Value(rng.uniform(0.6, 0.9))
    return gradients(a.tanh() + a.tanh(), [a], g=rng.uniform(3.1, 3.9))[0]


@probe
def tanh_below_zero(engine, rng):
    """`a.tanh()` for a negative `a`: what are its `.data` and `a.grad`?"""
    a = engine.Value(rng.uniform(-1.9, -1.2))
    out = a.tanh()
    return [out.data, *gradients(out, [a])]


@probe
def exp_value(engine, rng):
    """`a.exp()`: what is its `.data`, and what is `a.data` afterwards?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    out = a.exp()
    return [out.data, a.data]


@probe
def exp_gradient(engine, rng):
    """`a.exp()`, and its `.grad` is set: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    return gradients(a.exp(), [a], g=rng.uniform(3.1, 3.9))[0]


@probe
def exp_of_a_sum(engine, rng):
    """`(a + b).exp()`, and its `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(0.6, 0.9)), engine.Value(rng.uniform(0.6, 0.9))
    return gradients((a + b).exp(), [a, b], g=rng.uniform(3.1, 3.9))


@probe
def exp_used_twice(engine, rng):
    """`a.exp() + a.exp()`, and its `.grad` is set: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    return gradients(a.exp() + a.exp(), [a], g=rng.uniform(3.1, 3.9))[0]


@probe
def log_value(engine, rng):
    """`a.log()`: what is its `.data`, and what is `a.data` afterwards?"""
    a = engine.Value(rng.uniform(2.2, 2.9))
    out = a.log()
    return [out.data, a.data]


@probe
def log_gradient(engine, rng):
    """`a.log()`, and its `.grad` is set: what is `a.grad`?"""
    a = engine.Value(rng.uniform(2.2, 2.9))
    return gradients(a.log(), [a], g=rng.uniform(3.1, 3.9))[0]


@probe
def log_of_a_sum(engine, rng):
    """`(a + b).log()`, and its `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(1.2, 1.9))
    return gradients((a + b).log(), [a, b], g=rng.uniform(3.1, 3.9))


@probe
def log_used_twice(engine, rng):
    """`a.log() + a.log()`, and its `.grad` is set: what is `a.grad`?"""
    a = engine.Value(rng.uniform(2.2, 2.9))
    return gradients(a.log() + a.log(), [a], g=rng.uniform(3.1, 3.9))[0]


@probe
def relu_value(engine, rng):
    """`a.relu()` for a positive `a`: what is its `.data`, and what is `a.data` afterwards?"""
    a = engine.Value(rng.uniform(0.2, 0.9))
    out = a.relu()
    return [out.data, a.data]


@probe
def relu_gradient(engine, rng):
    """`a.relu()` for a positive `a`, and its `.grad` is set: what is `a.grad`?"""
    a = engine.Value(rng.uniform(0.2, 0.9))
    return gradients(a.relu(), [a], g=rng.uniform(3.1, 3.9))[0]


@probe
def relu_of_a_sum(engine, rng):
    """`(a + b).relu()`, and its `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(1.2, 1.9))
    return gradients((a + b).relu(), [a, b], g=rng.uniform(3.1, 3.9))


@probe
def relu_used_twice(engine, rng):
    """`a.relu() + a.relu()`, and its `.grad` is set: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 2.9))
    return gradients(a.relu() + a.relu(), [a], g=rng.uniform(3.1, 3.9))[0]


@probe
def relu_below_zero(engine, rng):
    """`a.relu()` for a negative `a`: what are its `.data`, `a.data` and `a.grad`?"""
    a = engine.Value(rng.uniform(-2.9, -1.2))
    out = a.relu()
    return [out.data, a.data, *gradients(out, [a], g=rng.uniform(3.1, 3.9))]


@probe
def relu_with_a_negative_gradient(engine, rng):
    """`a.relu()` for a positive `a`, and its `.grad` is negative: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 2.9))
    return gradients(a.relu(), [a], g=rng.uniform(-3.9, -3.1))[0]


@probe(stretch=True)
def tanh_far_out(engine):
    """`Value(400.0).tanh()`: what is its `.data`? (`math.exp(800)` is too large for a float.)"""
    return engine.Value(400.0).tanh().data


@probe
def exp_and_relu_further_out(engine, rng):
    """`a.exp()` for an `a` near 25 and near -25, `b.relu()` for a `b` near 40: what are their `.data`, and the gradients?"""
    found = []
    for x in (rng.uniform(24, 26), rng.uniform(-26, -24)):
        a = engine.Value(x)
        out = a.exp()
        found += [close(out.data, 1e-9), *(close(grad, 1e-9) for grad in gradients(out, [a]))]
    b = engine.Value(rng.uniform(38, 42))
    out = b.relu()
    return [*found, out.data, *gradients(out, [b])]
