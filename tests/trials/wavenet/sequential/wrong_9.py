# wrong: the parameters are collected once at the beginning, so a layer or table put in later is not among them
# causes: collected_once
class Sequential:
    def __init__(self, layers):
        self.layers = layers
        self._params = [p for layer in layers for p in layer.parameters()]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        self.out = x
        return self.out

    def parameters(self):
        return list(self._params)
