# wrong: takes nonlin out of the keyword arguments while making the first neuron, so nonlin=False reaches only that one
class Layer:
    def __init__(self, nin, nout, **kwargs):
        self.neurons = [Neuron(nin, nonlin=kwargs.pop("nonlin", True), **kwargs) for _ in range(nout)]

    def __call__(self, x):
        outs = [n(x) for n in self.neurons]
        return outs[0] if len(outs) == 1 else outs

    def parameters(self):
        return [p for n in self.neurons for p in n.parameters()]
