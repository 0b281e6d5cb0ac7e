from zerotohero.grading.probe import style


@style("Layer.__call__")
def always_a_list(self, x):
    return [neuron(x) for neuron in self.neurons]


@style("Layer.parameters")
def by_extending(self):
    params = []
    for neuron in self.neurons:
        params.extend(neuron.parameters())
    return params


@style("Layer")
class with_own_names:
    def __init__(self, nin, nout, **kw):
        self.units = []
        while len(self.units) < nout:
            self.units.append(Neuron(nin, **kw))

    def __call__(self, x):
        outs = tuple(unit(x) for unit in self.units)
        return outs if len(outs) > 1 else outs[0]

    def parameters(self):
        return sum([unit.parameters() for unit in self.units], [])
