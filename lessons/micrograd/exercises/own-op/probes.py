from shared import gradients

from zerotohero.grading.probe import close, probe


@probe
def sigmoid_value(engine, rng):
    """`a.sigmoid()`: what is its `.data`, for a positive and a negative `a`, and for both further out?"""
    near = [rng.uniform(1.2, 1.9), rng.uniform(-0.9, -0.6)]
    return [engine.Value(x).sigmoid().data for x in (*near, rng.uniform(8, 9), rng.uniform(-9, -8))]


@probe
def sigmoid_gradient(engine, rng):
    """`a.sigmoid()`, and its `.grad` is set: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    return gradients(a.sigmoid(), [a], g=rng.uniform(3.1, 3.9))[0]


@probe
def sigmoid_of_a_sum_twice(engine, rng):
    """`(a + b).sigmoid() + (a + b).sigmoid()`, and its `.grad` is set: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(0.6, 0.9)), engine.Value(rng.uniform(0.6, 0.9))
    s = a + b
    return gradients(s.sigmoid() + s.sigmoid(), [a, b], g=rng.uniform(3.1, 3.9))


@probe
def a_right_gradient(engine, rng):
    """`gradcheck` of `v[0] * v[0] * v[0] * v[1] + v[0]`, rounded to 4 places: what does it say of a right gradient?"""
    xs = [rng.uniform(1.2, 1.9), rng.uniform(2.2, 2.9)]
    return round(engine.gradcheck(lambda v: v[0] * v[0] * v[0] * v[1] + v[0], xs), 4)


@probe
def a_gradient_that_is_too_small(engine, rng):
    """`gradcheck` of `v[0] * v[1] + Value(v[0].data * 3)`, which hides a part from `backward`: what does it say?"""
    xs = [rng.uniform(1.2, 1.9), rng.uniform(2.2, 2.9)]
    return close(engine.gradcheck(lambda v: v[0] * v[1] + engine.Value(v[0].data * 3), xs), 1e-4)


@probe
def a_gradient_that_is_too_large(engine, rng):
    """`gradcheck` of `v[0] * 2 + v[1] + Value(v[1].data * -4)`: what does it say?"""
    xs = [rng.uniform(1.2, 1.9), rng.uniform(2.2, 2.9)]
    return close(engine.gradcheck(lambda v: v[0] * 2 + v[1] + engine.Value(v[1].data * -4), xs), 1e-4)


@probe
def only_the_second_is_wrong(engine, rng):
    """`gradcheck` of `v[0] * 2 + v[1] + Value(v[1].data * 3)`: the first is right; what does it say?"""
    xs = [rng.uniform(1.2, 1.9), rng.uniform(2.2, 2.9)]
    return close(engine.gradcheck(lambda v: v[0] * 2 + v[1] + engine.Value(v[1].data * 3), xs), 1e-4)


@probe
def two_that_are_wrong(engine, rng):
    """Both inputs' gradients are wrong, the first by 5, the second by 2: what does `gradcheck` say?"""
    xs = [rng.uniform(1.2, 1.9), rng.uniform(2.2, 2.9)]
    hidden = lambda v: engine.Value(v[0].data * 5 + v[1].data * 2)
    return close(engine.gradcheck(lambda v: v[0] * v[1] + hidden(v), xs), 1e-4)


@probe
def with_a_coarse_step(engine, rng):
    """`gradcheck` of a cube with `h=0.1`: the measurement is off by h², so what does it say?"""
    return close(engine.gradcheck(lambda v: v[0] * v[0] * v[0], [rng.uniform(1.2, 1.9)], h=0.1), 1e-4)


@probe
def numbers_are_left_alone(engine, rng):
    """After `gradcheck(f, xs)`: what is in `xs`?"""
    xs = [rng.uniform(1.2, 1.9), rng.uniform(2.2, 2.9)]
    engine.gradcheck(lambda v: v[0] * v[1], xs)
    return xs
