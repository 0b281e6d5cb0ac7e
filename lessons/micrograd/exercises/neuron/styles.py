from zerotohero.grading.probe import style


@style("Neuron")
class bias_first:
    def __init__(self, nin, nonlin=True):
        self.bias = Value(random.gauss(0, 1))
        self.weights = [Value(random.gauss(0, 1)) for _ in range(nin)]
        self.squash = nonlin

    def __call__(self, x):
        act = self.bias
        for weight, xi in zip(self.weights, x):
            act = act + weight * xi
        return act.tanh() if self.squash else act

    def parameters(self):
        return [self.bias] + self.weights


@style("Neuron")
class one_list:
    def __init__(self, nin, nonlin=True):
        self._all = [Value(random.random() * 2 - 1) for _ in range(nin + 1)]
        self._nonlin = nonlin

    def __call__(self, x):
        out = sum(p * xi for p, xi in zip(self._all, [*x, 1.0]))
        return out.tanh() if self._nonlin else out

    def parameters(self):
        return self._all


@style("Neuron.__call__")
def squashed_by_parts(self, x):
    total = sum([wi * xi for wi, xi in zip(self.w, x)]) + self.b
    if not self.nonlin:
        return total
    e = (2 * total).exp()
    return (e - 1) / (e + 1)
