from zerotohero.grading.probe import variant


@variant("Neuron.__call__")
def relu(self, x):
    total = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
    return total.relu() if self.nonlin else total


@variant("MLP.__init__")
def last_layer_squashed(self, nin, nouts):
    sizes = [nin, *nouts]
    self.layers = [Layer(sizes[i], sizes[i + 1]) for i in range(len(nouts))]


@variant("Neuron.__call__")
def relu_everywhere(self, x):
    return sum((wi * xi for wi, xi in zip(self.w, x)), self.b).relu()
