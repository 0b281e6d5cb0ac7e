# wrong: runs what the list held at the beginning; a layer that is put into .layers later is not asked
class Sequential:
    def __init__(self, layers):
        self.layers = layers
        self._steps = tuple(layers)

    def __call__(self, x):
        for layer in self._steps:
            x = layer(x)
        self.out = x
        return self.out

    def parameters(self):
        return [p for layer in self.layers for p in layer.parameters()]
