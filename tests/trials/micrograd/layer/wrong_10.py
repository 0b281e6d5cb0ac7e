# wrong: every call fills and returns the same list, so an answer that was kept changes with the next call
# causes: one_list_for_all_calls
class Layer:
    def __init__(self, nin, nout, **kwargs):
        self.neurons = [Neuron(nin, **kwargs) for _ in range(nout)]
        self.outs = [None] * nout

    def __call__(self, x):
        for j, n in enumerate(self.neurons):
            self.outs[j] = n(x)
        return self.outs[0] if len(self.outs) == 1 else self.outs

    def parameters(self):
        return [p for n in self.neurons for p in n.parameters()]
