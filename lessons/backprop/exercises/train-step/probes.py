import torch
from shared import labels, n, normal, row

from zerotohero.grading.probe import probe

V, T, d, H = 9, 3, 2, 5


def _params(g):
    """The lecture's seven, of few rows and columns, none of them 0 or 1 everywhere."""
    shapes = [(V, d), (T * d, H), (H,), (H, V), (V,), (1, H), (1, H)]
    params = [normal(g, *shape) for shape in shapes]
    params[3] *= 2.0
    params[5] = 1.5 + 0.3 * params[5]
    return params


def _batch(g, rows=n):
    return torch.randint(V, (rows, T), generator=g), labels(g, rows, V)


def _copies(params):
    return [p.clone() for p in params]


@probe
def the_loss(backprop, g):
    """`forward(params, Xb, Yb)[0]`: the loss, n = 32, V = 9, H = 5"""
    return backprop.forward(_params(g), *_batch(g))[0]


@probe
def columns_that_hardly_vary(backprop, g):
    """The losses of six batches where W1 is ten thousand times smaller: there the 1e-5 is seen"""
    params = _params(g)
    params[1] *= 1e-4
    return [backprop.forward(params, *_batch(g))[0] for _ in range(6)]


@probe
def the_gradients(backprop, g):
    """`backward(cache)`: all seven; of the last two, (H,) is shown as (1, H)"""
    _, cache = backprop.forward(_params(g), *_batch(g))
    grads = list(backprop.backward(cache))
    return grads[:5] + [row(grad) for grad in grads[5:]]


@probe
def two_batches(backprop, g):
    """Two batches forward, then the gradients of the first and of the second"""
    params = _params(g)
    caches = [backprop.forward(params, *_batch(g))[1] for _ in range(2)]
    return [list(backprop.backward(cache))[:5] for cache in caches]


@probe
def the_same_cache_twice(backprop, g):
    """`backward(cache)` twice with the same cache: the gradients that come the second time, but the last two"""
    _, cache = backprop.forward(_params(g), *_batch(g))
    backprop.backward(cache)
    return list(backprop.backward(cache))[:5]


@probe
def after_one_step(backprop, g):
    """`step(params, Xb, Yb, 2.0)`: the parameters after it"""
    params = _params(g)
    backprop.step(params, *_batch(g), 2.0)
    return [p.detach() for p in params]


@probe
def in_place(backprop, g):
    """The tensors that were in `params` before `step(params, Xb, Yb, 2.0)`: what do they hold after it?"""
    params = _params(g)
    held = list(params)
    backprop.step(params, *_batch(g), 2.0)
    return [p.detach() for p in held]


@probe
def losses_of_steps(backprop, g):
    """What 8 steps return, lr = 1.0, on one batch"""
    params = _params(g)
    Xb, Yb = _batch(g)
    return [float(backprop.step(params, Xb, Yb, 1.0)) for _ in range(8)]


@probe
def forward_changes_nothing(backprop, g):
    """The parameters, `Xb` and `Yb` after `forward` and `backward`"""
    params, batch = _params(g), _batch(g)
    backprop.backward(backprop.forward(params, *batch)[1])
    return [*_copies(params), *batch]


@probe(stretch=True)
def another_batch_size(backprop, g):
    """What 3 steps return with n = 5"""
    params = _params(g)
    Xb, Yb = _batch(g, 5)
    return [float(backprop.step(params, Xb, Yb, 0.1)) for _ in range(3)]
