import torch
from shared import number

from zerotohero.grading.probe import probe


def start(g, n=9):
    """27 letters, as in the lecture; each example's label is another letter than its input."""
    xs = torch.randint(0, 27, (n,), generator=g)
    ys = (xs + torch.randint(1, 27, (n,), generator=g)) % 27
    return torch.randn(27, 27, generator=g).requires_grad_(True), xs, ys


@probe
def the_loss(bigram, g):
    """The loss of one step, without regularization"""
    W, xs, ys = start(g)
    return number(bigram.step(W, xs, ys, 1.0, 0.0)[1])


@probe
def the_weights(bigram, g):
    """`W` after one step at `lr=3`, without regularization: the rows of the first three letters"""
    W, xs, ys = start(g)
    return bigram.step(W, xs, ys, 3.0, 0.0)[0][xs[:3]]


@probe
def the_loss_regularized(bigram, g):
    """The loss of one step with `reg=2`"""
    W, xs, ys = start(g)
    return number(bigram.step(W, xs, ys, 1.0, 2.0)[1])


@probe
def the_weights_regularized(bigram, g):
    """After one step at `lr=50` with `reg=2`: the sums of the first five rows"""
    W, xs, ys = start(g)
    return bigram.step(W, xs, ys, 50.0, 2.0)[0].sum(1)[:5]


@probe
def three_steps(bigram, g):
    """The losses of three steps at `lr=3` with `reg=0.5`"""
    W, xs, ys = start(g)
    losses = []
    for _ in range(3):
        W, loss = bigram.step(W, xs, ys, 3.0, 0.5)
        losses.append(number(loss))
    return losses


@probe
def gradient_from_before(bigram, g):
    """`W.grad` is 1 everywhere when `step` is called: the sums of the first five rows after it, at `lr=3`"""
    W, xs, ys = start(g)
    W.grad = torch.ones_like(W)
    return bigram.step(W, xs, ys, 3.0, 0.0)[0].sum(1)[:5]


@probe
def one_example(bigram, g):
    """A single example, and a hundred: their losses"""
    return [number(bigram.step(*start(g, n), 1.0, 0.0)[1]) for n in (1, 100)]
