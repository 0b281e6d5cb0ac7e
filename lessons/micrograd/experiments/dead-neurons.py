"""Dead neurons: a hidden layer of ReLUs that starts with a bias so low that half of them answer 0 to every point.

Shows for each neuron how many of the 100 moons points it answers, and the largest gradient that reaches its weights.
Trains your own Neuron; the ReLU and the last sum are made here, from your own Values.
"""

import gc
import json
import random
from dataclasses import dataclass
from pathlib import Path

from micrograd.nn import Neuron


@dataclass
class Config:
    steps: int = 30
    seed: int = 1337
    neurons: int = 16
    bias: float = -1.1
    """Every hidden neuron's bias at the start."""
    scale: float = 1.0
    """The start weights are this many times as large as your Neuron draws them."""
    lr: float = 0.5
    alpha: float = 0.0
    """How much large weights cost (L2)."""


def main(config, run):
    """Train; log the loss, the accuracy and how many neurons are dead, and show each neuron at the start and the end."""
    points, labels = moons()
    random.seed(config.seed)
    neurons = [hidden_neuron() for _ in range(config.neurons)]
    for neuron in neurons:
        start_at(neuron, config)
    some = neurons[0].parameters()[0]
    value, relu = type(some), type(some).relu
    last = [value(random.uniform(-1, 1)) for _ in range(config.neurons)]
    parameters = [p for neuron in neurons for p in neuron.parameters()] + last
    dead_at_first = None
    for step in range(config.steps):
        gc.disable()
        answers = [[relu(neuron(x)) for neuron in neurons] for x in points]
        scores = [sum(w * h for w, h in zip(last, row)) for row in answers]
        loss = sum(relu(1 + -y * s) for y, s in zip(labels, scores)) / len(labels)
        if config.alpha:
            loss = loss + config.alpha * sum(p * p for p in parameters)
        for p in parameters:
            p.grad = 0.0
        loss.backward()
        alive = [sum(row[i].data > 0 for row in answers) for i in range(config.neurons)]
        dead = {i for i, count in enumerate(alive) if count == 0}
        right = sum((y > 0) == (s.data > 0) for y, s in zip(labels, scores))
        run.log(step, loss=loss.data, accuracy=right / len(labels), dead=len(dead))
        if dead_at_first is None:
            dead_at_first = dead
            run.sample(step, table(neurons, alive))
        elif step == config.steps - 1:
            run.sample(step, table(neurons, alive) + "\n" + since(dead_at_first, dead, config))
        for p in parameters:
            p.data -= config.lr * p.grad
        # The graph is full of circles: let Python look for garbage when it is all garbage, not while it grows.
        answers = scores = loss = None
        gc.enable()
        gc.collect(0)


def moons():
    """Return the 100 points and their labels, -1 or 1, as they lie beside this script."""
    stored = json.loads((Path(__file__).parent / "moons.json").read_text(encoding="utf-8"))
    return stored["points"], [2 * label - 1 for label in stored["labels"]]


def hidden_neuron():
    """Return a Neuron without its own squashing, where it can be had: a ReLU behind tanh is dead where the sum is."""
    try:
        return Neuron(2, nonlin=False)
    except TypeError:
        return Neuron(2)


def start_at(neuron, config):
    """Scale the neuron's weights, and set its bias: the parameter that alone moves the answer to (0, 0)."""
    parameters = neuron.parameters()
    drawn = [p.data for p in parameters]
    biases = []
    for p in parameters:
        for other in parameters:
            other.data = 0.0
        p.data = 1.0
        biases.append(neuron([0.0, 0.0]).data != 0)
    for p, data, is_bias in zip(parameters, drawn, biases):
        p.data = config.bias if is_bias else data * config.scale


def table(neurons, alive):
    """Return a line for each neuron: how many points it answers, and the largest gradient at its parameters."""
    lines = ["neuron  answers to   largest gradient at its weights"]
    for i, (neuron, count) in enumerate(zip(neurons, alive)):
        largest = max(abs(p.grad) for p in neuron.parameters())
        lines.append(f"{i:>6}  {count:>3} of 100   {largest:.6g}{'   dead' if count == 0 else ''}")
    return "\n".join(lines)


def since(before, now, config):
    """Return what became of the neurons that were dead at the first step."""
    if not before and not now:
        return f"None was dead at bias {config.bias:g}, and none died."
    woken, died = len(before - now), len(now - before)
    return f"Dead at the first step: {len(before)}. Woken since: {woken}. Died since: {died}."
