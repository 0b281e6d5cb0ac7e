"""Two moons that no straight line divides, and a small network that learns to: the demo of the micrograd repository.

Trains your own Value and MLP. Full batch, hinge loss and L2, a learning rate that falls; after 100 steps the
repository's demo is at 100 %.
"""

import gc
import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path

from micrograd.nn import MLP

from zerotohero.figures import boundary

FIRST_LOSS = 0.8958441028683222
"""Published for step 0."""


@dataclass
class Config:
    steps: int = 100
    seed: int = 1337
    alpha: float = 1e-4
    """How much large weights cost."""
    batch: int = 0
    """How many points a step looks at; 0: all of them."""
    hidden: int = 16
    """Neurons in each hidden layer."""
    layers: int = 2
    """Hidden layers."""
    lr: float = 1.0
    """The learning rate of the first step …"""
    lr_end: float = 0.1
    """… and what it falls to in 100 steps, or in all of them where there are more."""
    activation: str = "relu"
    """`relu` as published, `tanh`, or `own`: as your neurons have it."""


def main(config, run):
    """Train, log loss and accuracy at each step, and keep the decision boundary."""
    points, labels = moons()
    random.seed(config.seed)
    model = MLP(2, [config.hidden] * config.layers + [1])
    parameters = model.parameters()
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 2 * len(parameters) + 1000))
    relu = type(parameters[0]).relu
    with Activation(config, model, run):
        for step in range(config.steps):
            chosen = random.sample(range(len(points)), config.batch) if 0 < config.batch < len(points) else None
            xs = points if chosen is None else [points[i] for i in chosen]
            ys = labels if chosen is None else [labels[i] for i in chosen]
            with no_collecting():
                scores = [score(model, x) for x in xs]
                loss = hinge(ys, scores, relu) + config.alpha * sum(p * p for p in parameters)
                model.zero_grad()
                loss.backward()
                run.log(step, loss=loss.data, accuracy=right(ys, scores) / len(ys))
                if step == 0:
                    compare(config, loss.data, run)
                rate = config.lr - (config.lr - config.lr_end) * step / max(100, config.steps)
                for p in parameters:
                    p.data -= rate * p.grad
                scores = loss = None
            if step + 1 == config.steps or (config.steps >= 40 and (step + 1) % (config.steps // 4) == 0):
                keep_boundary(points, labels, model, step, run)


def moons():
    """Return the demo's 100 points and their labels, -1 or 1, as they lie beside this script."""
    stored = json.loads((Path(__file__).parent / "moons.json").read_text(encoding="utf-8"))
    return stored["points"], [2 * label - 1 for label in stored["labels"]]


def score(model, x):
    """Return the network's one answer, whether it comes alone or in a list."""
    out = model(x)
    return out[0] if isinstance(out, (list, tuple)) else out


def hinge(ys, scores, relu):
    """Return the mean of max(0, 1 - y * score), in the demo's order of operations: the published digits need it."""
    losses = [relu(1 + -y * s) for y, s in zip(ys, scores)]
    return sum(losses) * (1.0 / len(losses))


def right(ys, scores):
    """Return how many scores have their label's sign."""
    return sum((y > 0) == (s.data > 0) for y, s in zip(ys, scores))


def keep_boundary(points, labels, model, step, run):
    """Keep where the network changes its mind after this step."""
    asked = 0

    def at(x, y):
        nonlocal asked
        asked += 1
        if asked % 50 == 0:
            gc.collect()
        return score(model, [x, y]).data

    with no_collecting():
        figure = boundary(points, labels, at, title=f"moons after {step + 1} step{'s' if step else ''}")
    run.figure("boundary", figure, step=step)


def compare(config, loss, run):
    """Say so where step 0 is not the published one though the config is."""
    as_published = Config(steps=config.steps)
    same_start = all(
        getattr(config, k) == getattr(as_published, k) for k in ("seed", "alpha", "batch", "hidden", "layers")
    )
    if same_start and config.activation == "relu" and abs(loss - FIRST_LOSS) > 1e-9:
        run.sample(
            0,
            f"The loss of step 0 is {loss:.7f}, and {FIRST_LOSS:.7f} was published: this network draws its first\n"
            "weights in another way, or squashes in another. Both are right; the numbers then differ to the end.",
        )


class Activation:
    """For a `with` block: lets the hidden neurons use another activation than the one they were written with."""

    def __init__(self, config, model, run):
        self.value, self.was = type(model.parameters()[0]), {}
        wanted, hidden = config.activation, config.hidden * config.layers
        calls = {name: self.count(name, model) for name in ("tanh", "relu")}
        other = "tanh" if wanted == "relu" else "relu"
        if wanted not in ("relu", "tanh", "own"):
            run.sample(0, f"`activation` is relu, tanh or own. `{wanted}` is none of them, so nothing is exchanged.")
        if wanted not in calls or not calls[other]:
            return
        if calls[other] > hidden:
            run.sample(
                0, f"The last layer uses {other} too, as in the lecture's notebook, so {other} stays everywhere."
            )
            return
        run.sample(
            0, f"The neurons use {other}; here each uses {wanted} instead. `--set activation=own` keeps {other}."
        )
        self.was = {other: getattr(self.value, other)}
        setattr(self.value, other, getattr(self.value, wanted))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for name, method in self.was.items():
            setattr(self.value, name, method)

    def count(self, name, model):
        """Return how often one answer of the model asks for this activation."""
        method, calls = getattr(self.value, name, None), []
        if method is None:
            return 0
        setattr(self.value, name, lambda value: calls.append(1) or method(value))
        try:
            model([0.5, 0.5])
        finally:
            setattr(self.value, name, method)
        return len(calls)


class no_collecting:
    """For a `with` block: keeps Python from searching the growing graph for garbage, which takes ten times as long
    as building it. Afterwards the whole graph is garbage, and is collected at once."""

    def __enter__(self):
        gc.disable()

    def __exit__(self, *_):
        gc.enable()
        gc.collect()
