# right: explicit loops, always a list, also of a single neuron
class Layer:
    def __init__(self, nin, nout, **kwargs):
        self.size = nout
        self.cells = []
        while len(self.cells) < nout:
            self.cells.append(Neuron(nin, **kwargs))

    def __call__(self, x):
        answers = [None] * self.size
        for i in range(self.size):
            answers[i] = self.cells[i](x)
        return answers

    def parameters(self):
        flat = []
        for cell in self.cells:
            flat.extend(cell.parameters())
        return flat
