from shared import as_list

from zerotohero.grading.probe import probe, unordered


def _set(module, value):
    parameters = list(module.parameters())
    for p in parameters:
        p.data = value
    return parameters


@probe
def how_many_parameters(nn):
    """`Layer(2, 3)`, `Layer(3, 1)` and `Layer(1, 4)`: how many parameters have they?"""
    return [len(nn.Layer(a, b).parameters()) for a, b in ((2, 3), (3, 1), (1, 4))]


@probe
def the_outputs(nn, rng):
    """`Layer(2, 3)`, every parameter 0.3: what are the outputs' `.data`?"""
    layer = nn.Layer(2, 3)
    _set(layer, 0.3)
    return [out.data for out in as_list(layer([rng.uniform(0.2, 0.5), rng.uniform(0.6, 0.9)]))]


@probe
def a_single_neuron(nn, rng):
    """`Layer(2, 1)`, every parameter 0.3: what is the output's `.data`?"""
    layer = nn.Layer(2, 1)
    _set(layer, 0.3)
    return [out.data for out in as_list(layer([rng.uniform(0.2, 0.5), rng.uniform(0.6, 0.9)]))]


@probe
def a_single_input(nn, rng):
    """`Layer(1, 3)`, every parameter 0.3: what are the outputs' `.data`?"""
    layer = nn.Layer(1, 3)
    _set(layer, 0.3)
    return [out.data for out in as_list(layer([rng.uniform(0.2, 0.5)]))]


@probe
def each_neuron_is_its_own(nn, rng):
    """`Layer(2, 2)`, every parameter 0.2, and each in turn is raised to 0.5: what are the outputs, in any order?"""
    layer = nn.Layer(2, 2)
    x = [rng.uniform(0.2, 0.4), rng.uniform(0.6, 0.8)]
    outputs = []
    for number in range(len(layer.parameters())):
        _set(layer, 0.2)[number].data = 0.5
        outputs.append([out.data for out in as_list(layer(x))])
    return unordered(outputs)


@probe
def linear_when_asked(nn, rng):
    """`Layer(2, 2, nonlin=False)`, every parameter 2: what are the outputs for a negative `x`?"""
    try:
        layer = nn.Layer(2, 2, nonlin=False)
    except TypeError:
        return "refused"
    _set(layer, 2.0)
    return [out.data for out in as_list(layer([rng.uniform(-1.9, -1.2), rng.uniform(-2.9, -2.2)]))]


@probe
def two_answers_kept(nn, rng):
    """`Layer(2, 3)`, every parameter 0.3, asked about two `x`: what are the outputs' `.data` of both, looked at afterwards?"""
    layer = nn.Layer(2, 3)
    _set(layer, 0.3)
    kept = [layer([rng.uniform(0.2, 0.5), rng.uniform(0.6, 0.9)]) for _ in range(2)]
    return [[out.data for out in as_list(outs)] for outs in kept]


@probe
def parameters_asked_for_again(nn):
    """`layer.parameters()` of a `Layer(2, 3)`, asked three times: how many are there each time?"""
    layer = nn.Layer(2, 3)
    return [len(layer.parameters()) for _ in range(3)]
