from zerotohero.grading.probe import probe


def _params(engine, rng):
    params = [engine.Value(rng.uniform(1.2, 2.9)) for _ in range(5)]
    for p, grad in zip(params, (rng.uniform(1.2, 1.9), rng.uniform(-2.9, -2.2), 0.0, 0.35, 1.1)):
        p.grad = grad
    return params


@probe
def one_step(train, engine, rng):
    """Five parameters with steep, flat, negative and no gradients, `lr=0.1`: what is their `.data` afterwards?"""
    params = _params(engine, rng)
    train.sgd_step(params, 0.1)
    return [p.data for p in params]


@probe
def another_rate(train, engine, rng):
    """The same with `lr=0.5`: what is their `.data` afterwards?"""
    params = _params(engine, rng)
    train.sgd_step(params, 0.5)
    return [p.data for p in params]


@probe
def gradients_stay(train, engine, rng):
    """After the step: what are the gradients?"""
    params = _params(engine, rng)
    train.sgd_step(params, 0.1)
    return [p.grad for p in params]


@probe
def two_steps(train, engine, rng):
    """Two steps one after the other: what is their `.data` afterwards?"""
    params = _params(engine, rng)
    train.sgd_step(params, 0.1)
    train.sgd_step(params, 0.1)
    return [p.data for p in params]


@probe
def whoever_else_holds_them(train, engine, rng):
    """Another list holds the same Values: what is their `.data` after the step?"""
    params = _params(engine, rng)
    held = list(params)
    train.sgd_step(params, 0.1)
    return [p.data for p in held]


@probe
def a_rate_of_zero(train, engine, rng):
    """The same with `lr=0`: what is their `.data` afterwards?"""
    params = _params(engine, rng)
    train.sgd_step(params, 0)
    return [p.data for p in params]


@probe
def from_zero_and_steep(train, engine, rng):
    """A parameter of 0, one below 0, and one with a gradient near 200, `lr=0.1`: what is their `.data` afterwards?"""
    params = [engine.Value(0.0), engine.Value(rng.uniform(-1.9, -1.2)), engine.Value(rng.uniform(1.2, 1.9))]
    for p, grad in zip(params, (rng.uniform(1.2, 1.9), rng.uniform(-2.9, -2.2), rng.uniform(180, 220))):
        p.grad = grad
    train.sgd_step(params, 0.1)
    return [p.data for p in params]
