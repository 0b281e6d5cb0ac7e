from zerotohero.grading.probe import variant


@variant("Neuron.__call__")
def relu(self, x):
    total = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
    return total.relu() if self.nonlin else total


@variant("Neuron")
class tanh_always:
    def __init__(self, nin):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(nin)]
        self.b = Value(0.0)
        self.nonlin = True


@variant("Neuron")
class relu_always:
    def __init__(self, nin):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(nin)]
        self.b = Value(0.0)

    def __call__(self, x):
        return sum((wi * xi for wi, xi in zip(self.w, x)), self.b).relu()
