# wrong: a Sequential inside is dissolved, so .layers is not the list that was given and the inner one never gets an .out
# causes: dissolved
class Sequential:
    def __init__(self, layers):
        self.layers = []
        for layer in layers:
            self.layers += layer.layers if isinstance(layer, Sequential) else [layer]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        self.out = x
        return self.out

    def parameters(self):
        return [p for layer in self.layers for p in layer.parameters()]
