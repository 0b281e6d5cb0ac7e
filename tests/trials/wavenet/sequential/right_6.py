# right: Java style, indices, an empty Sequential gives x back; extend into a fresh list
class Sequential:
    def __init__(self, layers):
        self.layers = layers
        self.out = None

    def __call__(self, x):
        current = x
        i = 0
        while i < len(self.layers):
            current = self.layers[i](current)
            i += 1
        self.out = current
        return current

    def parameters(self):
        result = []
        for layer in self.layers:
            result.extend(layer.parameters())
        return result
