import torch

from zerotohero.grading.probe import probe


def tensors(g):
    return [torch.randn(*shape, generator=g, dtype=torch.float64) * 3 for shape in ((3, 2), (3,), (4, 3), (1, 4))]


def moved(bengio2003, g, *words, **named):
    """Return what the tensors hold after a step: the very ones that were handed over, whatever their list holds then."""
    params, grads = tensors(g), tensors(g)
    bengio2003.sgd_step(list(params), grads, *words, **named)
    return params


@probe
def at_first(bengio2003):
    """The rate after no example"""
    return bengio2003.lr(0)


@probe
def later(bengio2003, rng):
    """The rate after 50 to 200 million examples"""
    return 1e3 * bengio2003.lr(rng.randint(50, 200) * 10**6)


@probe
def another_schedule(bengio2003, rng):
    """eps0=0.5, r=0.01, after 20 to 90 examples"""
    return bengio2003.lr(rng.randint(20, 90), 0.5, 0.01)


@probe
def a_step(bengio2003, g):
    """Three matrices, the last of a single row, and a bias after a step of lr 0.1, decay 0.5"""
    return moved(bengio2003, g, 0.1, 0.5)


@probe
def no_decay(bengio2003, g):
    """The same with decay 0"""
    return moved(bengio2003, g, 0.3, decay=0.0)


@probe
def small_decay(bengio2003, g):
    """How far did a matrix move by its decay alone, times 10,000? `decay` is not given"""
    params, grads = tensors(g), [torch.zeros_like(one) for one in tensors(g)]
    before = [one.clone() for one in params]
    bengio2003.sgd_step(list(params), grads, 1.0)
    return [1e4 * (after - one) for one, after in zip(before, params)]


@probe
def trained_ones(bengio2003, g):
    """Parameters that require gradients, after a step; and do they still?"""
    params, grads = [one.requires_grad_(True) for one in tensors(g)], tensors(g)
    bengio2003.sgd_step(list(params), grads, 0.1, 0.5)
    return [[one.detach() for one in params], [one.requires_grad and one.is_leaf for one in params]]


@probe
def gradients_stay(bengio2003, g):
    """The gradients after the step"""
    params, grads = tensors(g), tensors(g)
    bengio2003.sgd_step(params, grads, 0.1, 0.5)
    return grads
