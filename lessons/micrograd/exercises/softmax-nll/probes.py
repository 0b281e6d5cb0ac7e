from shared import gradients

from zerotohero.grading.probe import probe


@probe
def its_value(train, engine, rng):
    """`softmax_nll(logits, 1)` of three logits: what is its `.data`?"""
    return train.softmax_nll([engine.Value(rng.uniform(0.2, 1.9)) for _ in range(3)], 1).data


@probe
def each_label(train, engine, rng):
    """The same four logits with each of the labels 0 to 3: what are the losses?"""
    logits = [rng.uniform(-1.9, -1.2), rng.uniform(0.2, 0.5), rng.uniform(1.2, 1.5), rng.uniform(2.2, 2.5)]
    return [train.softmax_nll([engine.Value(x) for x in logits], label).data for label in range(4)]


@probe
def its_gradients(train, engine, rng):
    """`softmax_nll(logits, 2)`, and its `.grad` is set: what are the logits' gradients?"""
    logits = [engine.Value(rng.uniform(0.2, 1.9)) for _ in range(3)]
    return gradients(train.softmax_nll(logits, 2), logits, g=3.5)


@probe
def the_lectures_numbers(train, engine):
    """Logits 0, 3, -2, 1 and label 3 (published: 2.17552): what are the loss and the four gradients?"""
    logits = [engine.Value(x) for x in (0.0, 3.0, -2.0, 1.0)]
    loss = train.softmax_nll(logits, 3)
    return [loss.data, *gradients(loss, logits)]


@probe
def logits_are_left_alone(train, engine, rng):
    """After `softmax_nll(logits, 0)`: what are the logits' `.data`?"""
    logits = [engine.Value(rng.uniform(0.2, 1.9)) for _ in range(3)]
    train.softmax_nll(logits, 0)
    return [logit.data for logit in logits]


@probe(stretch=True)
def large_logits(train, engine):
    """Logits 1000, 999 and label 0: what is the loss?"""
    return train.softmax_nll([engine.Value(1000.0), engine.Value(999.0)], 0).data


@probe
def equal_logits(train, engine, rng):
    """Two of three logits hold the same number, and the label is one of them: what are the loss and the gradients?"""
    x = rng.uniform(0.2, 0.9)
    logits = [engine.Value(x), engine.Value(rng.uniform(1.2, 1.9)), engine.Value(x)]
    loss = train.softmax_nll(logits, 2)
    return [loss.data, *gradients(loss, logits, g=3.5)]


@probe
def one_value_twice(train, engine, rng):
    """`softmax_nll([a, b, a], 0)`, and its `.grad` is set: what are its `.data`, `a.grad` and `b.grad`?"""
    a, b = engine.Value(rng.uniform(0.2, 0.9)), engine.Value(rng.uniform(1.2, 1.9))
    loss = train.softmax_nll([a, b, a], 0)
    return [loss.data, *gradients(loss, [a, b], g=3.5)]


@probe
def far_apart(train, engine, rng):
    """Logits near 12, 11 and 0, label 1: what are the loss and the gradients?"""
    logits = [engine.Value(x + rng.uniform(0.1, 0.4)) for x in (12, 11, 0)]
    loss = train.softmax_nll(logits, 1)
    return [loss.data, *gradients(loss, logits, g=3.5)]
