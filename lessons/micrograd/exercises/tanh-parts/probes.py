from zerotohero.grading.probe import probe


@probe
def its_value(engine, rng):
    """`tanh_parts(n)`: what is its `.data`, for a positive and a negative `n`?"""
    return [engine.tanh_parts(engine.Value(n)).data for n in (rng.uniform(0.6, 0.9), rng.uniform(-1.9, -1.2))]


@probe
def its_gradient(engine, rng):
    """`tanh_parts(n).backward()`: what is `n.grad`?"""
    n = engine.Value(rng.uniform(0.6, 0.9))
    engine.tanh_parts(n).backward()
    return n.grad


@probe
def behind_something(engine, rng):
    """`(tanh_parts(a * b) * 3).backward()`: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(0.6, 0.9)), engine.Value(rng.uniform(1.1, 1.4))
    (engine.tanh_parts(a * b) * 3).backward()
    return [a.grad, b.grad]


@probe
def n_is_left_alone(engine, rng):
    """`n.grad` is set, as another expression may have left it; after `tanh_parts(n)`: what are `n.data` and `n.grad`?"""
    n = engine.Value(rng.uniform(0.6, 0.9))
    n.grad = rng.uniform(3.1, 3.9)
    engine.tanh_parts(n)
    return [n.data, n.grad]


@probe
def without_the_ready_made_one(engine, rng):
    """`tanh_parts(n)` while `Value` has no `tanh`: what is its `.data`?"""
    ready_made = engine.Value.__dict__.get("tanh")
    engine.Value.tanh = None
    try:
        return engine.tanh_parts(engine.Value(rng.uniform(0.6, 0.9))).data
    finally:
        if ready_made is None:
            del engine.Value.tanh
        else:
            engine.Value.tanh = ready_made


@probe
def at_zero_and_far_out(engine, rng):
    """`tanh_parts(n)` for an `n` of 0, near 6 and near -6: what are its `.data`, and `n.grad` after `backward()`?"""
    found = []
    for x in (0.0, rng.uniform(5.8, 6.2), rng.uniform(-6.2, -5.8)):
        n = engine.Value(x)
        out = engine.tanh_parts(n)
        out.backward()
        found += [out.data, n.grad]
    return found
