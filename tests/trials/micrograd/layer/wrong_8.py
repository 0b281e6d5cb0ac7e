# wrong: returns the bare first answer when there is a single input, instead of a single neuron
# causes: bare_for_a_single_input
class Layer:
    def __init__(self, nin, nout, **kwargs):
        self.neurons = [Neuron(nin, **kwargs) for _ in range(nout)]

    def __call__(self, x):
        out = [n(x) for n in self.neurons]
        return out[0] if len(x) == 1 else out

    def parameters(self):
        return [p for n in self.neurons for p in n.parameters()]
