from shared import normal

from zerotohero.grading.probe import probe


@probe
def pairs(wavenet, g):
    """`FlattenConsecutive(2)(x)`, x (3, 8, 5)"""
    return wavenet.FlattenConsecutive(2)(normal(g, 3, 8, 5))


@probe
def fours(wavenet, g):
    """`FlattenConsecutive(4)(x)`, x (3, 8, 2)"""
    return wavenet.FlattenConsecutive(4)(normal(g, 3, 8, 2))


@probe
def threes(wavenet, g):
    """`FlattenConsecutive(3)(x)`, x (2, 9, 4)"""
    return wavenet.FlattenConsecutive(3)(normal(g, 2, 9, 4))


@probe
def one_place_is_left(wavenet, g):
    """`FlattenConsecutive(4)(x)`, x (3, 4, 2)"""
    return wavenet.FlattenConsecutive(4)(normal(g, 3, 4, 2))


@probe
def a_batch_of_one(wavenet, g):
    """`FlattenConsecutive(2)(x)`, x (1, 8, 3)"""
    return wavenet.FlattenConsecutive(2)(normal(g, 1, 8, 3))


@probe
def one_place_of_a_batch_of_one(wavenet, g):
    """`FlattenConsecutive(2)(x)`, x (1, 2, 3)"""
    return wavenet.FlattenConsecutive(2)(normal(g, 1, 2, 3))


@probe
def kept(wavenet, g):
    """What is `layer.out` after two calls, with x (2, 4, 3) and then (2, 2, 3)?"""
    layer = wavenet.FlattenConsecutive(2)
    layer(normal(g, 2, 4, 3)), layer(normal(g, 2, 2, 3))
    return layer.out


@probe
def gradients(wavenet, g):
    """`(layer(x) * w).sum().backward()`: what is the gradient of x (2, 4, 3)?"""
    x = normal(g, 2, 4, 3).requires_grad_()
    (wavenet.FlattenConsecutive(2)(x) * normal(g, 2, 2, 6)).sum().backward()
    return x.grad


@probe
def nothing_to_train(wavenet):
    """How many `FlattenConsecutive(2).parameters()` are there?"""
    return len(list(wavenet.FlattenConsecutive(2).parameters()))


@probe
def one_at_a_time(wavenet, g):
    """`FlattenConsecutive(1)(x)`, x (2, 3, 4) and then (2, 1, 4)"""
    layer = wavenet.FlattenConsecutive(1)
    return [layer(normal(g, 2, 3, 4)), layer(normal(g, 2, 1, 4))]
