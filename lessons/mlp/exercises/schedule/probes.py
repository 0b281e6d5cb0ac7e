from zerotohero.grading.probe import probe


def rates(rng):
    return rng.randint(5, 50), rng.uniform(0.3, 0.9), rng.uniform(0.02, 0.1)


@probe
def well_before_and_well_after(mlp, rng):
    """`lr_at(i, at, high, low)` at i = 2 and at i = at + 40"""
    at, high, low = rates(rng)
    return [mlp.lr_at(2, at, high, low), mlp.lr_at(at + 40, at, high, low)]


@probe
def around_the_change(mlp, rng):
    """`lr_at(i, at, high, low)` at i = at - 1, at, at + 1"""
    at, high, low = rates(rng)
    return [mlp.lr_at(at + i, at, high, low) for i in (-1, 0, 1)]


@probe
def the_first_step(mlp, rng):
    """`lr_at(0, at, high, low)`, and steps 0 and 1 with at = 1"""
    at, high, low = rates(rng)
    return [mlp.lr_at(0, at, high, low), mlp.lr_at(0, 1, high, low), mlp.lr_at(1, 1, high, low)]


@probe
def unless_said(mlp):
    """`lr_at(i)` at i = 0, 99999, 100000, 150000"""
    return [mlp.lr_at(i) for i in (0, 99_999, 100_000, 150_000)]


@probe
def zeros(mlp, rng):
    """`lr_at(0, 0, high, low)`, and step at + 3 with low = 0"""
    at, high, low = rates(rng)
    return [mlp.lr_at(0, 0, high, low), mlp.lr_at(at + 3, at, high, 0.0)]


@probe
def a_rate_that_rises(mlp, rng):
    """`lr_at(i, at, high, low)` before and after step `at`, where the second rate is the larger one, as in a warm-up"""
    at, high, low = rates(rng)
    return [mlp.lr_at(at - 2, at, low, high), mlp.lr_at(at + 2, at, low, high)]
