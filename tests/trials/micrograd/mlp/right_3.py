# right: hidden layers and the last one kept apart, reduce for the call
from functools import reduce


class MLP:
    def __init__(self, nin, nouts):
        *hidden, last = nouts
        self.hidden = []
        width = nin
        for n in hidden:
            self.hidden.append(Layer(width, n, nonlin=True))
            width = n
        self.last = Layer(width, last, nonlin=False)

    def __call__(self, x):
        return self.last(reduce(lambda h, layer: layer(h), self.hidden, x))

    def parameters(self):
        return sum((layer.parameters() for layer in self.hidden), []) + self.last.parameters()

    def zero_grad(self):
        for p in self.parameters():
            p.grad = 0.0
