from zerotohero.grading.probe import mistake


@mistake("Neuron.__call__")
def bias_left_out(self, x):
    """The bias is not added: without it every neuron must answer 0 to an input of zeros."""
    total = sum(wi * xi for wi, xi in zip(self.w, x))
    return total.tanh() if self.nonlin else total


@mistake("Neuron.__call__")
def bias_in_every_product(self, x):
    """The bias is added to every product, so it counts once for each input; it belongs once to the whole sum."""
    total = sum(wi * xi + self.b for wi, xi in zip(self.w, x))
    return total.tanh() if self.nonlin else total


@mistake("Neuron.__call__")
def bias_after_squashing(self, x):
    """The bias is added after squashing; it belongs into the sum, so that it can move where the neuron switches."""
    total = sum(wi * xi for wi, xi in zip(self.w, x))
    return (total.tanh() if self.nonlin else total) + self.b


@mistake("Neuron.__call__")
def always_squashed(self, x):
    """It squashes even with `nonlin=False`; then the sum should stay as it is, so that a last layer can give any
    number."""
    total = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
    return total.tanh()


@mistake("Neuron.__call__")
def never_squashed(self, x):
    """It never squashes; without that, any number of layers is no more than one."""
    return sum((wi * xi for wi, xi in zip(self.w, x)), self.b)


@mistake("Neuron.__call__")
def squashed_when_not_asked(self, x):
    """It squashes with `nonlin=False` and not otherwise: the two are exchanged."""
    total = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
    return total if self.nonlin else total.tanh()


@mistake("Neuron.__call__")
def weights_and_inputs_added(self, x):
    """Weights and inputs are added, where they should be multiplied: then no weight could turn an input off."""
    total = sum((wi + xi for wi, xi in zip(self.w, x)), self.b)
    return total.tanh() if self.nonlin else total


@mistake("Neuron.__call__")
def each_product_squashed(self, x):
    """Each product is squashed before the sum; the sum is squashed, once."""
    if not self.nonlin:
        return sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
    return sum(((wi * xi).tanh() for wi, xi in zip(self.w, x)), self.b)


@mistake("Neuron.__call__")
def number_returned(self, x):
    """It returns a plain number; asked for is a Value, so that gradients can come back."""
    total = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
    return (total.tanh() if self.nonlin else total).data


@mistake("Neuron.__call__")
def rebuilt_from_data(self, x):
    """It computes with the weights' `.data`, so the output remembers nothing and no gradient reaches a weight."""
    total = Value(sum(wi.data * getattr(xi, "data", xi) for wi, xi in zip(self.w, x)) + self.b.data)
    return total.tanh() if self.nonlin else total


@mistake("Neuron.__call__")
def mean_of_the_products(self, x):
    """The products are averaged, where they should be summed."""
    total = sum(wi * xi for wi, xi in zip(self.w, x)) / len(x) + self.b
    return total.tanh() if self.nonlin else total


@mistake("Neuron.__call__")
def no_result(self, x):
    """The answer is worked out and not returned."""
    total = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
    total.tanh() if self.nonlin else total


@mistake("Neuron.__init__")
def one_weight_shared(self, nin, nonlin=True):
    """All weights are one and the same Value, so moving one moves all; draw one for each input."""
    self.w = [Value(random.uniform(-1, 1))] * nin
    self.b = Value(0.0)
    self.nonlin = nonlin


@mistake("Neuron.__init__")
def weights_all_alike(self, nin, nonlin=True):
    """Every weight begins with the same number, so all neurons of a layer would learn the same thing; draw them."""
    self.w = [Value(0.5) for _ in range(nin)]
    self.b = Value(0.0)
    self.nonlin = nonlin


@mistake("Neuron.__init__")
def one_weight_too_few(self, nin, nonlin=True):
    """There is one weight less than inputs, so the last input is never looked at."""
    self.w = [Value(random.uniform(-1, 1)) for _ in range(nin - 1)]
    self.b = Value(0.0)
    self.nonlin = nonlin


@mistake("Neuron.__init__")
def bias_is_a_number(self, nin, nonlin=True):
    """The bias is a plain number, so training can never move it; make it a Value."""
    self.w = [Value(random.uniform(-1, 1)) for _ in range(nin)]
    self.b = 0.0
    self.nonlin = nonlin


@mistake("Neuron.parameters")
def bias_not_a_parameter(self):
    """The bias is not among the parameters, so training never moves it."""
    return self.w


@mistake("Neuron.parameters")
def weights_not_parameters(self):
    """The weights are not among the parameters, so training never moves them."""
    return [self.b]


@mistake("Neuron.parameters")
def nested_parameters(self):
    """The weights come as a list inside the list; asked for is one flat list of Values."""
    return [self.w, self.b]


@mistake("Neuron.parameters")
def copies_of_parameters(self):
    """It returns copies: training moves those, and the neuron stays as it is. Return the Values themselves."""
    return [Value(p.data) for p in [*self.w, self.b]]


@mistake("Neuron.parameters")
def numbers_of_parameters(self):
    """It returns the parameters' numbers; asked for are the Values themselves, which training can move."""
    return [p.data for p in [*self.w, self.b]]


@mistake("Neuron.__call__")
def inputs_out_of_the_graph(self, x):
    """It takes the inputs' `.data`, so no gradient reaches them; in a network they are the answers of the layer before."""
    numbers = [xi.data if isinstance(xi, Value) else xi for xi in x]
    total = sum((wi * xi for wi, xi in zip(self.w, numbers)), self.b)
    return total.tanh() if self.nonlin else total


@mistake("Neuron.parameters")
def longer_each_time(self):
    """Each call puts the bias into the neuron's own list of weights, so the second call has it twice, and a step moves it twice.
    Make a new list: `self.w + [self.b]`."""
    self.w.append(self.b)
    return self.w


@mistake("Neuron.__init__")
def nonlin_kept_on_the_class(self, nin, nonlin=True):
    """`nonlin` is kept on the class, which all neurons share, so the one made last decides for all whether they squash; keep it on
    `self`."""
    self.w = [Value(random.uniform(-1, 1)) for _ in range(nin)]
    self.b = Value(0.0)
    Neuron.nonlin = nonlin
