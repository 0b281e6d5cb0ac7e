# wrong: the answers are collected in a list kept on the layer and never cleared, so that a second call returns the first call's too
class Layer:
    def __init__(self, nin, nout, **kwargs):
        self.neurons = [Neuron(nin, **kwargs) for _ in range(nout)]
        self.outs = []

    def __call__(self, x):
        for n in self.neurons:
            self.outs.append(n(x))
        return self.outs[0] if len(self.outs) == 1 else self.outs

    def parameters(self):
        return [p for n in self.neurons for p in n.parameters()]
