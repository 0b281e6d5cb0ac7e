from zerotohero.grading.probe import close, probe


@probe
def coarse_step(engine, rng):
    """`slope(lambda v: v[0] ** 3, [x], 0, h=0.1)`: the slope of a cube, with a coarse step."""
    return engine.slope(lambda v: v[0] ** 3, [rng.uniform(1.2, 2.4)], 0, h=0.1)


@probe
def each_input_alone(engine, rng):
    """`f = a * a * b + 5 * c`: what is the slope for each of the three inputs, with `h=0.01`?"""
    xs = [rng.uniform(1.2, 1.9), rng.uniform(2.2, 2.9), rng.uniform(-3.9, -3.1)]
    return [engine.slope(lambda v: v[0] * v[0] * v[1] + 5 * v[2], list(xs), i, h=0.01) for i in range(3)]


@probe
def falling(engine, rng):
    """`f = 1 / x`: what is the slope of something that falls, with `h=0.05`?"""
    return engine.slope(lambda v: 1 / v[0], [rng.uniform(1.2, 1.9)], 0, h=0.05)


@probe
def usual_step(engine, rng):
    """`slope(f, [x, y], 1)`, without `h`: is the step small enough, and not too small?"""
    xs = [rng.uniform(1.2, 1.9), rng.uniform(2.2, 2.9)]
    return close(engine.slope(lambda v: v[0] + 3 * v[1] ** 3, xs, 1), 1e-4)


@probe
def inputs_are_left_alone(engine, rng):
    """After `slope(f, xs, 0, h=0.1)`: what is in `xs`?"""
    xs = [rng.uniform(1.2, 1.9), rng.uniform(2.2, 2.9)]
    engine.slope(lambda v: v[0] * v[1], xs, 0, h=0.1)
    return xs


@probe
def f_gets_a_list(engine, rng):
    """`f = lambda v: len(v) + v[-1] ** 3` at four inputs: what is the slope for the last, with `h=0.1`?"""
    xs = [rng.uniform(1.2, 2.9) for _ in range(4)]
    return engine.slope(lambda v: len(v) + v[-1] ** 3, xs, 3, h=0.1)


@probe
def inputs_are_the_very_same(engine, rng):
    """After `slope(f, xs, 0, h=0.1)` for a dozen `xs`: is every bit of `xs[0]` as before, written as hexadecimal?"""
    seen = []
    for _ in range(12):
        xs = [rng.uniform(0.012, 0.019), rng.uniform(2.2, 2.9)]
        engine.slope(lambda v: v[0] * v[1], xs, 0, h=0.1)
        seen.append(float.hex(xs[0]))
    return seen


@probe
def two_inputs_alike(engine, rng):
    """`f = a * a * b + 5 * c` where all three hold the same number: what is the slope for each, with `h=0.01`?"""
    xs = [rng.uniform(1.2, 1.9)] * 3
    return [engine.slope(lambda v: v[0] * v[0] * v[1] + 5 * v[2], list(xs), i, h=0.01) for i in range(3)]
