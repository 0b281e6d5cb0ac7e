# right: explicit loops; squashes the last layer too, as the lecture's notebook does, which is accepted
def _as_list(x):
    if isinstance(x, (list, tuple)):
        return x
    return [x]


class MLP:
    def __init__(self, nin, nouts):
        self.layers = []
        inputs = nin
        for outputs in nouts:
            self.layers.append(Layer(inputs, outputs))
            inputs = outputs

    def __call__(self, x):
        signal = x
        i = 0
        while i < len(self.layers):
            signal = self.layers[i](_as_list(signal))
            i += 1
        return signal

    def parameters(self):
        flat = []
        for layer in self.layers:
            for p in layer.parameters():
                flat.append(p)
        return flat

    def zero_grad(self):
        for p in self.parameters():
            p.grad = 0
