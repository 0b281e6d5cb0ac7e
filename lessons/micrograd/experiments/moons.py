"""Two moons that no straight line divides, and a small network that learns to: the demo of the micrograd repository.

Trains your own Value and Layer. Full batch, hinge loss and L2, a learning rate that falls; after 100 steps the
repository's demo is at 100 %.
"""

import gc
import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path

from micrograd.nn import MLP, Layer

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
    """… and what it falls to over 100 steps, however many are made."""
    own: bool = False
    """Train your MLP as you wrote it, instead of ReLUs behind your layers as the demo has them."""


def main(config, run):
    """Train, log loss and accuracy at each step, and keep the decision boundary."""
    points, labels = moons()
    random.seed(config.seed)
    network, parameters = made(config, run)
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 2 * len(parameters) + 1000))
    # Python would search the growing graph for garbage again and again, which takes ten times as long as building it.
    # Afterwards all of it is garbage, and young: generation 0 holds it.
    gc.disable()
    for step in range(config.steps):
        chosen = range(len(points))
        if 0 < config.batch < len(points):
            chosen = random.sample(chosen, config.batch)
        scores = [network(points[i]) for i in chosen]
        ys = [labels[i] for i in chosen]
        loss = hinge(ys, scores) + config.alpha * sum(p * p for p in parameters)
        for p in parameters:
            p.grad = 0.0
        loss.backward()
        right = sum((y > 0) == (s.data > 0) for y, s in zip(ys, scores))
        run.log(step, loss=loss.data, accuracy=right / len(ys))
        if step == 0 and config == Config(steps=config.steps) and abs(loss.data - FIRST_LOSS) > 1e-9:
            run.sample(
                0,
                f"The loss of step 0 is {loss.data:.7f}, and {FIRST_LOSS:.7f} was published: this network draws its\n"
                "first weights in another way. That is right too; the numbers then differ to the end.",
            )
        rate = config.lr - (config.lr - config.lr_end) * min(step, 100) / 100
        for p in parameters:
            p.data -= rate * p.grad
        scores = loss = None
        gc.collect(0)
        if step + 1 == config.steps or (config.steps >= 40 and (step + 1) % (config.steps // 4) == 0):
            title = f"moons after {step + 1} step{'s' if step else ''}"
            run.figure("boundary", boundary(points, labels, asked(network), title=title), step=step)
    gc.enable()


def made(config, run):
    """Return the network as a function of a point, and its parameters."""
    sizes = [2] + [config.hidden] * config.layers + [1]
    if not config.own:
        try:
            layers = [Layer(a, b, nonlin=False) for a, b in zip(sizes, sizes[1:])]
        except TypeError:
            run.sample(0, "This Neuron takes no `nonlin`, so the MLP is trained as it is; its numbers are its own.")
        else:
            return lambda x: one(through(layers, x)), [p for layer in layers for p in layer.parameters()]
    model = MLP(2, sizes[1:])
    return lambda x: one(model(x)), model.parameters()


def through(layers, x):
    """Return what the last layer makes of x, each layer before it squashed by ReLU."""
    for layer in layers[:-1]:
        out = layer(x)
        x = [h.relu() for h in (out if isinstance(out, (list, tuple)) else [out])]
    return layers[-1](x)


def one(out):
    """Return a layer's one answer, whether it comes alone or in a list."""
    return out[0] if isinstance(out, (list, tuple)) else out


def moons():
    """Return the demo's 100 points and their labels, -1 or 1, as they lie beside this script."""
    stored = json.loads((Path(__file__).parent / "moons.json").read_text(encoding="utf-8"))
    return stored["points"], [2 * label - 1 for label in stored["labels"]]


def hinge(ys, scores):
    """Return the mean of max(0, 1 - y * score), in the demo's order of operations: the published digits need it."""
    losses = [(1 + -y * s).relu() for y, s in zip(ys, scores)]
    return sum(losses) * (1.0 / len(losses))


def asked(network):
    """Return the network's score at (x, y), for the picture; its many small graphs are garbage at once."""
    count = 0

    def score(x, y):
        nonlocal count
        count += 1
        if count % 50 == 0:
            gc.collect(0)
        return network([x, y]).data

    return score
