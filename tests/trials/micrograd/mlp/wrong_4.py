# wrong: zero_grad resets the last layer's gradients only (loop variable left over after the loop); it should reset every parameter's
# causes: last_layer_set_back
class MLP:
    def __init__(self, nin, nouts):
        sz = [nin] + nouts
        self.layers = [Layer(sz[i], sz[i + 1], nonlin=i != len(nouts) - 1) for i in range(len(nouts))]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def parameters(self):
        return [p for layer in self.layers for p in layer.parameters()]

    def zero_grad(self):
        for layer in self.layers:
            params = layer.parameters()
        for p in params:
            p.grad = 0.0
