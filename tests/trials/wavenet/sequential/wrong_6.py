# wrong: parameters() is a list of the layers' lists, not one flat list
class Sequential:
    def __init__(self, layers):
        self.layers = layers

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        self.out = x
        return x

    def parameters(self):
        params = []
        for layer in self.layers:
            if layer.parameters():
                params.append(layer.parameters())
        return params
