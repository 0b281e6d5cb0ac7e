# right: always a list, also of one (the text allows both); loops with append and extend
class Layer:
    def __init__(self, nin, nout, **options):
        self.units = []
        for _ in range(nout):
            self.units.append(Neuron(nin, **options))

    def __call__(self, x):
        answers = []
        for unit in self.units:
            answers.append(unit(x))
        return answers

    def parameters(self):
        everything = []
        for unit in self.units:
            everything.extend(unit.parameters())
        return everything
