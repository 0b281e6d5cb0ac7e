# right: recursion over the rest of the list
class Sequential:
    def __init__(self, layers):
        self.layers = list(layers)

    def _rest(self, x, i):
        return x if i == len(self.layers) else self._rest(self.layers[i](x), i + 1)

    def __call__(self, x):
        self.out = self._rest(x, 0)
        return self.out

    def parameters(self):
        params = []
        for layer in self.layers:
            params += layer.parameters()
        return params
