"""Weights and bias may stand in any order, and be drawn in any way: the probes set them."""

from zerotohero.grading.probe import later, probe, unordered


def _set(neuron, value):
    parameters = list(neuron.parameters())
    for p in parameters:
        p.data = value
    return parameters


@probe
def how_many_parameters(nn):
    """`Neuron(n).parameters()` for n = 1, 2, 5: how many are there?"""
    return [len(nn.Neuron(n).parameters()) for n in (1, 2, 5)]


@probe
def parameters_are_values(nn):
    """`Neuron(4).parameters()`: how many of them have `.data` and `.grad`?"""
    return sum(hasattr(p, "data") and hasattr(p, "grad") for p in nn.Neuron(4).parameters())


@probe
def the_output(nn, rng):
    """Every parameter is 0.3: what is `neuron(x).data`, for a positive and a negative list `x`?"""
    neuron = nn.Neuron(3)
    _set(neuron, 0.3)
    x = [rng.uniform(0.2, 0.5), rng.uniform(0.6, 0.9), rng.uniform(0.1, 0.2)]
    return [neuron(x).data, neuron([-5 * xi for xi in x]).data]


@probe
def each_parameter_counts(nn, rng):
    """Every parameter is 0.2, and each in turn is raised to 0.5: what are the outputs, in any order?"""
    neuron = nn.Neuron(3)
    x = [rng.uniform(0.2, 0.4), rng.uniform(0.6, 0.8), rng.uniform(1.2, 1.4)]
    outputs = []
    for number in range(len(neuron.parameters())):
        parameters = _set(neuron, 0.2)
        parameters[number].data = 0.5
        outputs.append(neuron(x).data)
    return unordered(outputs)


@probe
def without_squashing(nn, rng):
    """`Neuron(2, nonlin=False)`, every parameter 2: what is the output for a positive and a negative `x`?"""
    try:
        neuron = nn.Neuron(2, nonlin=False)
    except TypeError:
        return "refused"
    _set(neuron, 2.0)
    x = [rng.uniform(1.2, 1.9), rng.uniform(2.2, 2.9)]
    return [neuron(x).data, neuron([-xi for xi in x]).data]


@probe
def values_as_inputs(nn, engine, rng):
    """The inputs are Values: what is the output's `.data`?"""
    neuron = nn.Neuron(2)
    _set(neuron, 0.4)
    return neuron([engine.Value(rng.uniform(0.2, 0.5)), engine.Value(rng.uniform(0.6, 0.9))]).data


@probe
def gradients_reach_every_parameter(nn, rng):
    """`neuron(x).backward()`, every parameter 0.3: what are the parameters' gradients, in any order?"""
    neuron = nn.Neuron(2)
    parameters = _set(neuron, 0.3)
    out = neuron([rng.uniform(0.2, 0.5), rng.uniform(0.6, 0.9)])
    later("backward")
    out.backward()
    return unordered([p.grad for p in parameters])


@probe
def two_neurons_are_two(nn, rng):
    """Two neurons; the parameters of the second are set to 0.4 and then those of the first to 0.1: what says the second?"""
    first, second = nn.Neuron(2), nn.Neuron(2)
    _set(second, 0.4)
    _set(first, 0.1)
    return second([rng.uniform(0.2, 0.5), rng.uniform(0.6, 0.9)]).data


@probe
def weights_are_drawn_apart(nn):
    """`Neuron(12)`, fresh: are there at least six different numbers among its parameters?"""
    return len({p.data for p in nn.Neuron(12).parameters()}) >= 6


@probe
def gradients_reach_the_inputs(engine, nn, rng):
    """The inputs are Values, every parameter 0.3, `neuron(x).backward()`: what are the inputs' gradients?"""
    neuron = nn.Neuron(2)
    _set(neuron, 0.3)
    x = [engine.Value(rng.uniform(0.2, 0.5)), engine.Value(rng.uniform(0.6, 0.9))]
    out = neuron(x)
    later("backward")
    out.backward()
    return [xi.grad for xi in x]


@probe
def parameters_asked_for_again(nn):
    """`neuron.parameters()` of a `Neuron(2)`, asked three times: how many are there each time?"""
    neuron = nn.Neuron(2)
    return [len(neuron.parameters()) for _ in range(3)]


@probe
def each_squashes_or_not_by_itself(nn, rng):
    """`Neuron(2, nonlin=False)` and after it `Neuron(2)`, every parameter 0.7: what is the output of each for a negative `x`?"""
    try:
        neurons = [nn.Neuron(2, nonlin=False), nn.Neuron(2)]
    except TypeError:
        return "refused"
    x = [rng.uniform(-0.9, -0.7), rng.uniform(-1.2, -1.0)]
    for neuron in neurons:
        _set(neuron, 0.7)
    return [neuron(x).data for neuron in neurons]
