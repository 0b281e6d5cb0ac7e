"""Gradients are asked for at the leaves, and only where the order of a set cannot matter to a right engine."""

from zerotohero.grading.probe import probe


@probe
def one_product(engine, rng):
    """`out = a * b; out.backward()`: what are `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(2.2, 2.9))
    (a * b).backward()
    return [a.grad, b.grad]


@probe
def begins_with_itself(engine, rng):
    """`a = Value(…); a.backward()`: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    a.backward()
    return a.grad


@probe
def whatever_was_there(engine, rng):
    """`b = 3 * a; b.grad = 5; b.backward()`: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    b = a * 3
    b.grad = 5.0
    b.backward()
    return a.grad


@probe
def a_chain(engine, rng):
    """`((a * b) * c + d) * 2`, then `backward()`: what are the four gradients?"""
    a, b, c, d = (engine.Value(rng.uniform(1.2, 2.9)) for _ in range(4))
    (((a * b) * c + d) * 2).backward()
    return [a.grad, b.grad, c.grad, d.grad]


@probe
def same_node_twice(engine, rng):
    """`b = a + a; b.backward()`: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    (a + a).backward()
    return a.grad


@probe
def two_equal_paths(engine, rng):
    """`b = 3 * a; e = 5 * b + 5 * b; e.backward()`: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    b = a * 3
    (b * 5 + b * 5).backward()
    return a.grad


@probe
def two_unequal_paths(engine, rng):
    """`b = 3 * a; f = b + ((5 * b) * 7) * 11; f.backward()`: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    b = a * 3
    (b + ((b * 5) * 7) * 11).backward()
    return a.grad


@probe
def squares_of_squares(engine, rng):
    """`b = a * a; c = b * b; d = c * c; d.backward()`: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.4))
    b = a * a
    c = b * b
    (c * c).backward()
    return a.grad


@probe
def a_sum_of_many(engine, rng):
    """`sum(a * i for i in 1..12).backward()`: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    total = engine.Value(0.0)
    for i in range(1, 13):
        total = total + a * i
    total.backward()
    return a.grad


@probe
def two_expressions_apart(engine, rng):
    """`p = a * b` and `q = c * d`; only `p.backward()`: what are the four gradients?"""
    a, b, c, d = (engine.Value(rng.uniform(1.2, 2.9)) for _ in range(4))
    p, _ = a * b, c * d
    p.backward()
    return [a.grad, b.grad, c.grad or 0.0, d.grad or 0.0]


@probe
def a_second_expression(engine, rng):
    """`b = 3 * a`, `(b * 2).backward()`, both gradients set back to 0, then `(b * 5).backward()`: what is `a.grad`?"""
    a = engine.Value(rng.uniform(1.2, 1.9))
    b = a * 3
    (b * 2).backward()
    a.grad, b.grad = 0.0, 0.0
    (b * 5).backward()
    return a.grad


@probe(stretch=True)
def the_readme_expression(engine):
    """The expression of micrograd's README at a = -4, b = 2: what are g, `a.grad` and `b.grad`?"""
    a, b = engine.Value(-4.0), engine.Value(2.0)
    c = a + b
    d = a * b + b**3
    c += c + 1
    c += 1 + c + (-a)
    d += d * 2 + (b + a).relu()
    d += 3 * d + (b - a).relu()
    e = c - d
    f = e**2
    g = f / 2.0
    g += 10.0 / f
    g.backward()
    return [g.data, a.grad, b.grad]


@probe(stretch=True)
def a_neuron(engine):
    """The lecture's neuron, `tanh(x1*w1 + x2*w2 + b)`: what are its output and the gradients of x1, w1, x2, w2?"""
    x1, x2, w1, w2 = (engine.Value(v) for v in (2.0, 0.0, -3.0, 1.0))
    o = (x1 * w1 + x2 * w2 + engine.Value(6.8813735870195432)).tanh()
    o.backward()
    return [o.data, x1.grad, w1.grad, x2.grad, w2.grad]


@probe(stretch=True)
def ten_thousand_deep(engine):
    """A sum of 10,000 steps, one on top of the other: what is `a.grad`? (Python's recursion ends at 1,000.)"""
    a = engine.Value(1.0)
    total = a
    for _ in range(10_000):
        total = total + 1
    total.backward()
    return a.grad


@probe
def nodes_in_between(engine, rng):
    """`p = a * b; q = p + c; out = q * d`, then `out.backward()`: what are the gradients of `p`, `q` and `out`?"""
    a, b, c, d = (engine.Value(rng.uniform(1.2, 2.9)) for _ in range(4))
    p = a * b
    q = p + c
    out = q * d
    out.backward()
    return [p.grad, q.grad, out.grad]
