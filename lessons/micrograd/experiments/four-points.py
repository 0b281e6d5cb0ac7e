"""The lecture's four points: a network with 41 parameters learns to answer 1, -1, -1, 1.

Trains your own MLP on the sum of squared differences, and shows what it answers as the loss falls.
"""

import random
from dataclasses import dataclass

from micrograd.nn import MLP

XS = [[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]]
YS = [1.0, -1.0, -1.0, 1.0]


@dataclass
class Config:
    steps: int = 20
    seed: int = 1337
    """The lecture sets none, so its own numbers cannot be made again."""
    lr: float = 0.1
    hidden: int = 4
    """Neurons in each of the two hidden layers."""
    every: int = 5
    """A sample of the four answers each so many steps."""


def main(config, run):
    """Train; log the loss at each step, and what the network answers every few."""
    random.seed(config.seed)
    model = MLP(3, [config.hidden, config.hidden, 1])
    parameters = model.parameters()
    squash = not answers_are_squashed(model, parameters)
    words = "tanh is put behind it, as the lecture's has one" if squash else "it squashes its answer itself"
    run.sample(0, f"{len(parameters)} parameters; {words}")
    for step in range(config.steps):
        answers = [answer(model, x, squash) for x in XS]
        loss = sum((out - y) ** 2 for y, out in zip(YS, answers))
        run.log(step, loss=loss.data)
        if step % max(1, config.every) == 0 or step == config.steps - 1:
            run.sample(step, shown(answers))
        model.zero_grad()
        loss.backward()
        for p in parameters:
            p.data -= config.lr * p.grad


def answer(model, x, squash):
    """Return the network's one answer to x, whether it comes alone or in a list."""
    out = model(x)
    out = out[0] if isinstance(out, (list, tuple)) else out
    return out.tanh() if squash else out


def answers_are_squashed(model, parameters):
    """Say whether the last layer keeps its answer within -1 and 1: with every parameter at 1, does it?"""
    before = [p.data for p in parameters]
    for p in parameters:
        p.data = 1.0
    try:
        return max(abs(answer(model, x, False).data) for x in XS) <= 1
    except OverflowError:
        # The lecture's tanh, by exp, of a number that is too large.
        return True
    finally:
        for p, data in zip(parameters, before):
            p.data = data


def shown(answers):
    """Return a line for each point: what it is, what the network answers, what was wanted."""
    lines = [f"{x!s:>17} -> {out.data:+.4f}, wanted {y:+.0f}" for x, y, out in zip(XS, YS, answers)]
    return "\n".join(lines)
