from zerotohero.grading.probe import probe


class _Line:
    """y = w * x + b, as a model."""

    def __init__(self, engine, w, b):
        self.w, self.b = engine.Value(w), engine.Value(b)

    def __call__(self, x):
        return self.w * x[0] + self.b

    def parameters(self):
        return [self.w, self.b]

    def zero_grad(self):
        for p in self.parameters():
            p.grad = 0.0


def _loss(y, predictions):
    total = 0
    for target, prediction in zip(y, predictions):
        difference = prediction + -1 * target
        # Large targets weigh more, so that who gives the two lists the other way round gets another loss.
        total = total + difference * difference * (1 + 0.1 * target * target)
    return total * (1 / len(y))


def _start(engine, rng):
    X = [[rng.uniform(0.2, 0.5)], [rng.uniform(0.6, 0.9)], [rng.uniform(-0.9, -0.6)]]
    return _Line(engine, rng.uniform(1.2, 1.9), rng.uniform(0.2, 0.5)), X, [1.0, 2.0, -1.5]


@probe
def the_losses(train, engine, rng):
    """Four steps with `lr=0.1` on a line through three points: what are the losses?"""
    model, X, y = _start(engine, rng)
    return list(train.fit(model, X, y, 4, 0.1, _loss))


@probe
def the_parameters(train, engine, rng):
    """After three steps with `lr=0.1`: what are the model's parameters?"""
    model, X, y = _start(engine, rng)
    train.fit(model, X, y, 3, 0.1, _loss)
    return [p.data for p in model.parameters()]


@probe
def one_step(train, engine, rng):
    """One step: what are the losses, and what are the parameters?"""
    model, X, y = _start(engine, rng)
    return [list(train.fit(model, X, y, 1, 0.2, _loss)), [p.data for p in model.parameters()]]


@probe
def gradients_from_before(train, engine, rng):
    """The gradients are 5 when `fit` is called, as an earlier run may leave them: what are the losses of three steps?"""
    model, X, y = _start(engine, rng)
    for p in model.parameters():
        p.grad = 5.0
    return list(train.fit(model, X, y, 3, 0.1, _loss))


@probe
def a_falling_rate(train, engine, rng):
    """`lr` is the function `0.2 - 0.05 * k`: what are the losses of four steps?"""
    model, X, y = _start(engine, rng)
    return list(train.fit(model, X, y, 4, lambda k: 0.2 - 0.05 * k, _loss))


@probe
def no_steps(train, engine, rng):
    """`steps=0`: what are the losses, and what are the parameters?"""
    model, X, y = _start(engine, rng)
    return [list(train.fit(model, X, y, 0, 0.1, _loss)), [p.data for p in model.parameters()]]


@probe
def a_real_network(train, nn, engine, rng):
    """`MLP(1, [2, 1])`, every parameter 0.3, three steps: how many losses are there?"""
    model = nn.MLP(1, [2, 1])
    for p in model.parameters():
        p.data = 0.3
    return len(train.fit(model, [[0.5], [-0.5]], [1.0, -1.0], 3, 0.1, _loss))


@probe
def a_rate_of_zero(train, engine, rng):
    """`lr=0`, three steps: what are the losses, and what are the parameters?"""
    model, X, y = _start(engine, rng)
    return [list(train.fit(model, X, y, 3, 0, _loss)), [p.data for p in model.parameters()]]


@probe
def nothing_left_to_learn(train, engine, rng):
    """The line goes through its only point already, three steps: how many losses are there?"""
    w, b, x = 2.0, 0.5, rng.choice([1.0, 2.0, 3.0])
    return len(train.fit(_Line(engine, w, b), [[x]], [w * x + b], 3, 0.1, _loss))
