# wrong: parameters() is a list of lists, one for each neuron; it should be flat
# causes: parameters_nested
class Layer:
    def __init__(self, nin, nout, **kwargs):
        self.neurons = [Neuron(nin, **kwargs) for _ in range(nout)]

    def __call__(self, x):
        out = [n(x) for n in self.neurons]
        return out[0] if len(out) == 1 else out

    def parameters(self):
        return [n.parameters() for n in self.neurons]
