from zerotohero.grading.probe import mistake


@mistake("Layer.__init__")
def one_neuron_repeated(self, nin, nout, **kwargs):
    """It is one neuron, named several times (`[Neuron(nin)] * nout`): all outputs are alike for ever. Make a new one
    each time."""
    self.neurons = [Neuron(nin, **kwargs)] * nout


@mistake("Layer.__init__")
def sizes_exchanged(self, nin, nout, **kwargs):
    """The sizes are exchanged: it makes `nin` neurons of `nout` inputs."""
    self.neurons = [Neuron(nout, **kwargs) for _ in range(nin)]


@mistake("Layer.__init__")
def one_neuron_too_few(self, nin, nout, **kwargs):
    """It makes one neuron less than asked for."""
    self.neurons = [Neuron(nin, **kwargs) for _ in range(max(1, nout - 1))]


@mistake("Layer.__init__")
def keyword_arguments_dropped(self, nin, nout, **kwargs):
    """What else is given, such as `nonlin=False`, does not reach the neurons: the layer squashes although it should
    not."""
    self.neurons = [Neuron(nin) for _ in range(nout)]


@mistake("Layer.__call__")
def first_neuron_only(self, x):
    """Only the first neuron is asked; all of them look at the same inputs."""
    return self.neurons[0](x)


@mistake("Layer.__call__")
def outputs_summed(self, x):
    """The answers are added up to one; asked for is the list of them."""
    return sum(neuron(x) for neuron in self.neurons)


@mistake("Layer.__call__")
def chained_neurons(self, x):
    """Each neuron is handed the answer of the one before; in a layer all look at the same inputs."""
    outs = []
    for neuron in self.neurons:
        out = neuron(x)
        outs.append(out)
        x = [out] * len(x)
    return outs


@mistake("Layer.__call__")
def numbers_returned(self, x):
    """It returns plain numbers; asked for are Values, so that gradients can come back."""
    return [neuron(x).data for neuron in self.neurons]


@mistake("Layer.__call__")
def no_result(self, x):
    """The answers are worked out and not returned."""
    [neuron(x) for neuron in self.neurons]


@mistake("Layer.parameters")
def parameters_nested(self):
    """The parameters come as a list for each neuron; asked for is one flat list."""
    return [neuron.parameters() for neuron in self.neurons]


@mistake("Layer.parameters")
def first_neurons_parameters(self):
    """Only the first neuron's parameters are returned, so training never moves the others."""
    return self.neurons[0].parameters()


@mistake("Layer.parameters")
def last_neurons_parameters(self):
    """Only the last neuron's parameters are returned: the list is made anew in each round of the loop."""
    for neuron in self.neurons:
        params = []
        params.extend(neuron.parameters())
    return params


@mistake("Layer.parameters")
def neurons_returned(self):
    """It returns the neurons; asked for are their parameters, the Values."""
    return self.neurons


@mistake("Layer.__call__")
def bare_for_a_single_input(self, x):
    """Of a single *input* it returns the first neuron's answer alone; the answer stands alone only where there is a single
    neuron."""
    outs = [neuron(x) for neuron in self.neurons]
    return outs[0] if len(x) == 1 else outs


@mistake("Layer.__call__")
def one_list_for_all_calls(self, x):
    """Every call fills and returns the same list, so an answer that somebody kept changes with the next call; make a new list each
    time."""
    if not hasattr(self, "outs"):
        self.outs = []
    self.outs[:] = [neuron(x) for neuron in self.neurons]
    return self.outs


@mistake("Layer.parameters")
def longer_each_time(self):
    """Each call adds to the list of the call before, so every parameter is there twice after the second, and a step moves it twice.
    Begin a new list each time."""
    if not hasattr(self, "all"):
        self.all = []
    for neuron in self.neurons:
        self.all += neuron.parameters()
    return self.all
