"""Gradients that others published to the digit: the repository's expression, the lecture's neuron, its exercise.

Builds each of them from your own Values, calls backward once, and logs what came out.
"""

from micrograd.engine import Value
from micrograd.train import softmax_nll


def main(config, run):
    """Log every number at step 0; a gradient's name has a d in front."""
    run.log(0, **expression(), **neuron(), **exercise())


def expression():
    """Return the result of the repository's expression at a = -4, b = 2, and both gradients."""
    a, b = Value(-4.0), Value(2.0)
    c = 4 * (a + b) + 3 - a
    d = 4 * (3 * (a * b + b**3) + (a + b).relu()) + (b - a).relu()
    f = (c - d) ** 2
    g = f / 2 + 10.0 / f
    g.backward()
    return {"g": g.data, "da": a.grad, "db": b.grad}


def neuron():
    """Return what the lecture's neuron of two inputs answers, and the gradients of its inputs and weights."""
    x1, x2, w1, w2 = Value(2.0), Value(0.0), Value(-3.0), Value(1.0)
    o = (x1 * w1 + x2 * w2 + 6.8813735870195432).tanh()
    o.backward()
    return {"o": o.data, "dx1": x1.grad, "dw1": w1.grad, "dx2": x2.grad, "dw2": w2.grad}


def exercise():
    """Return the loss of four logits where the label is 3, and the gradient of each."""
    logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
    loss = softmax_nll(logits, 3)
    loss.backward()
    return {"nll": loss.data, **{f"dlogit{i}": logit.grad for i, logit in enumerate(logits)}}
