# wrong: knows the last layer by its size (n != nouts[-1]), so that a hidden layer as wide as the last is linear too; its place should tell
class MLP:
    def __init__(self, nin, nouts):
        self.layers = []
        for n in nouts:
            self.layers.append(Layer(nin, n, nonlin=n != nouts[-1]))
            nin = n

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def parameters(self):
        return [p for layer in self.layers for p in layer.parameters()]

    def zero_grad(self):
        for p in self.parameters():
            p.grad = 0.0
