# wrong: puts nin into the caller's own list nouts, so that a second network made from the same list has another layer; it should make a new list
# causes: sizes_changed
class MLP:
    def __init__(self, nin, nouts):
        nouts.insert(0, nin)
        last = len(nouts) - 2
        self.layers = [Layer(nouts[i], nouts[i + 1], nonlin=i != last) for i in range(last + 1)]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def parameters(self):
        return [p for layer in self.layers for p in layer.parameters()]

    def zero_grad(self):
        for p in self.parameters():
            p.grad = 0.0
