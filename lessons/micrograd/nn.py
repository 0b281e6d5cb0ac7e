"""A neuron, a layer of them, and a network of layers, on top of the engine."""

import random

from micrograd.engine import Value


class Neuron:
    """A weighted sum of its inputs and a bias, squashed."""

    def __init__(self, nin, nonlin=True):
        """Draw nin weights and a bias; nonlin=False leaves the sum as it is."""
        self.w = [Value(random.uniform(-1, 1)) for _ in range(nin)]
        self.b = Value(0.0)
        self.nonlin = nonlin

    def __call__(self, x):
        """Return the neuron's answer to the list x: its weighted sum plus the bias, through tanh if nonlin."""
        total = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
        return total.tanh() if self.nonlin else total

    def parameters(self):
        """Return the weights and the bias, as one list of Values."""
        return [*self.w, self.b]


class Layer:
    """Neurons side by side, all looking at the same inputs."""

    def __init__(self, nin, nout, **kwargs):
        """Make nout neurons of nin inputs each; what else is given goes to each neuron."""
        self.neurons = [Neuron(nin, **kwargs) for _ in range(nout)]

    def __call__(self, x):
        """Return the list of the neurons' answers to x; of a single neuron, the answer itself."""
        outs = [neuron(x) for neuron in self.neurons]
        return outs[0] if len(outs) == 1 else outs

    def parameters(self):
        """Return the parameters of all neurons, as one flat list."""
        return [p for neuron in self.neurons for p in neuron.parameters()]


class MLP:
    """Layers one after the other."""

    def __init__(self, nin, nouts):
        """Make a layer for each size in nouts, the first one looking at nin inputs; the last is linear."""
        sizes = [nin, *nouts]
        last = len(nouts) - 1
        self.layers = [Layer(sizes[i], sizes[i + 1], nonlin=i != last) for i in range(len(nouts))]

    def __call__(self, x):
        """Return what comes out of the last layer when x goes into the first."""
        for layer in self.layers:
            x = layer(x if isinstance(x, (list, tuple)) else [x])
        return x

    def parameters(self):
        """Return the parameters of all layers, as one flat list."""
        return [p for layer in self.layers for p in layer.parameters()]

    def zero_grad(self):
        """Set the gradient of every parameter back to 0."""
        for p in self.parameters():
            p.grad = 0.0
