from zerotohero.grading.probe import style


@style()
def as_in_the_lecture():
    class Sequential:
        def __init__(self, layers):
            self.layers = layers

        def __call__(self, x):
            for layer in self.layers:
                x = layer(x)
            self.out = x
            return self.out

        def parameters(self):
            # get parameters of all layers and stretch them out into one list
            return [p for layer in self.layers for p in layer.parameters()]


@style()
def folded():
    import functools

    class Sequential:
        def __init__(self, layers):
            self.layers = list(layers)

        def __call__(self, x):
            self.out = functools.reduce(lambda done, layer: layer(done), self.layers, x)
            return self.out

        def parameters(self):
            return sum((list(layer.parameters()) for layer in self.layers), [])


@style()
def yielded():
    class Sequential:
        out = None

        def __init__(self, layers):
            self.layers = layers

        def __call__(self, x):
            self.out = x
            for i in range(len(self.layers)):
                self.out = self.layers[i](self.out)
            return self.out

        def parameters(self):
            for layer in self.layers:
                yield from layer.parameters()


@style("Sequential.parameters")
def extended(self):
    found = []
    for layer in self.layers:
        found.extend(layer.parameters())
    return found
