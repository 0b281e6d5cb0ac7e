# wrong: the parameters are collected in a list that is kept, so every further call returns them once more
class Sequential:
    def __init__(self, layers):
        self.layers = layers
        self._params = []

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        self.out = x
        return self.out

    def parameters(self):
        for layer in self.layers:
            self._params += layer.parameters()
        return self._params
