# wrong: layers of the same kind and shape are made once and used twice, as in [8, 8, 8, 1], so they share their weights
# causes: middle_layer_repeated
class MLP:
    def __init__(self, nin, nouts):
        made = {}
        self.layers = []
        for i, nout in enumerate(nouts):
            nonlin = i != len(nouts) - 1
            key = (nin, nout, nonlin)
            if key not in made:
                made[key] = Layer(nin, nout, nonlin=nonlin)
            self.layers.append(made[key])
            nin = nout

    def __call__(self, x):
        for layer in self.layers:
            if not isinstance(x, (list, tuple)):
                x = [x]
            x = layer(x)
        return x

    def parameters(self):
        return [p for layer in self.layers for p in layer.parameters()]

    def zero_grad(self):
        for p in self.parameters():
            p.grad = 0.0
