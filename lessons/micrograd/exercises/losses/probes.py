from shared import gradients

from zerotohero.grading.probe import probe


@probe
def mse_value(train, engine, rng):
    """`mse([1.5, -2.0, 0.5], predictions)`: what is its `.data`?"""
    return train.mse([1.5, -2.0, 0.5], [engine.Value(rng.uniform(2.2, 2.9)) for _ in range(3)]).data


@probe
def mse_gradients(train, engine, rng):
    """`mse(ys, predictions)`, and its `.grad` is set: what are the predictions' gradients?"""
    predictions = [engine.Value(rng.uniform(2.2, 2.9)) for _ in range(4)]
    return gradients(train.mse([1.5, -2.0, 0.5, 4.0], predictions), predictions, g=3.5)


@probe
def hinge_values(train, engine, rng):
    """`hinge` of one score, for `y` 1 and -1: what is it on the wrong side, within the margin, and beyond it?"""
    wrong, within, beyond = rng.uniform(-1.9, -1.2), rng.uniform(0.2, 0.8), rng.uniform(1.2, 1.9)
    return [train.hinge([y], [engine.Value(y * score)]).data for y in (1, -1) for score in (wrong, within, beyond)]


@probe
def hinge_of_several(train, engine, rng):
    """`hinge([1, -1, 1, -1], scores)`: what is its `.data`?"""
    return train.hinge([1, -1, 1, -1], [engine.Value(rng.uniform(-0.9, 0.6)) for _ in range(4)]).data


@probe
def hinge_gradients(train, engine, rng):
    """`hinge([1, -1, 1], scores)`, and its `.grad` is set: what are the scores' gradients?"""
    scores = [engine.Value(x) for x in (rng.uniform(0.2, 0.8), rng.uniform(0.2, 0.8), rng.uniform(1.2, 1.9))]
    return gradients(train.hinge([1, -1, 1], scores), scores, g=3.5)


@probe
def l2_value(train, engine, rng):
    """`l2(params, 0.1)` of three parameters, one of them negative, and `l2(params, 0)`: what are their `.data`?"""
    params = [engine.Value(x) for x in (rng.uniform(1.2, 1.9), rng.uniform(-2.9, -2.2), rng.uniform(0.3, 0.6))]
    return [train.l2(params, 0.1).data, train.l2(params, 0).data]


@probe
def l2_gradients(train, engine, rng):
    """`l2(params, 0.3)`, and its `.grad` is set: what are the parameters' gradients?"""
    params = [engine.Value(rng.uniform(1.2, 1.9)), engine.Value(rng.uniform(-2.9, -2.2))]
    return gradients(train.l2(params, 0.3), params, g=3.5)


@probe
def nothing_is_changed(train, engine, rng):
    """After all three: what are the predictions' and parameters' `.data`?"""
    values = [engine.Value(rng.uniform(1.2, 1.9)) for _ in range(2)]
    train.mse([1.0, 2.0], values), train.hinge([1, -1], values), train.l2(values, 0.1)
    return [value.data for value in values]
