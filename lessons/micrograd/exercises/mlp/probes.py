import math

from shared import as_list

from zerotohero.grading.probe import later, probe, unordered


def _set(module, value):
    parameters = list(module.parameters())
    for p in parameters:
        p.data = value
    return parameters


@probe
def how_many_parameters(nn):
    """`MLP(2, [16, 16, 1])`, `MLP(3, [4, 4, 1])` and `MLP(2, [3])`: how many parameters have they?"""
    return [len(nn.MLP(a, b).parameters()) for a, b in ((2, [16, 16, 1]), (3, [4, 4, 1]), (2, [3]))]


@probe
def the_output(nn, rng):
    """`MLP(2, [3, 1])`, every parameter 0.6: what is the output's `.data`?"""
    mlp = nn.MLP(2, [3, 1])
    _set(mlp, 0.6)
    return [out.data for out in as_list(mlp([rng.uniform(0.2, 0.5), rng.uniform(0.6, 0.9)]))]


@probe
def three_layers(nn, rng):
    """`MLP(2, [2, 2, 2])`, every parameter 0.4: what are the outputs' `.data`?"""
    mlp = nn.MLP(2, [2, 2, 2])
    _set(mlp, 0.4)
    return [out.data for out in as_list(mlp([rng.uniform(0.2, 0.5), rng.uniform(0.6, 0.9)]))]


@probe
def each_parameter_counts(nn, rng):
    """`MLP(1, [2, 2, 2, 1])`, every parameter 0.3, and each in turn is raised to 0.7: the outputs, in any order?"""
    mlp = nn.MLP(1, [2, 2, 2, 1])
    x = [rng.uniform(0.5, 0.8)]
    outputs = []
    for number in range(len(mlp.parameters())):
        _set(mlp, 0.3)[number].data = 0.7
        outputs.append([out.data for out in as_list(mlp(x))])
    return unordered(outputs)


@probe
def below_zero(nn, rng):
    """`MLP(1, [2, 1])`, every parameter 2, for a negative `x`: what is the output's `.data`?"""
    mlp = nn.MLP(1, [2, 1])
    _set(mlp, 2.0)
    return [out.data for out in as_list(mlp([rng.uniform(-1.2, -1.1)]))]


@probe
def gradients_are_set_back(nn, rng):
    """Every parameter's gradient is 3, the first one's infinite, then `mlp.zero_grad()`: what are the gradients?"""
    mlp = nn.MLP(2, [2, 1])
    for number, p in enumerate(mlp.parameters()):
        p.grad = 3.0 if number else math.inf
    mlp.zero_grad()
    return [p.grad for p in mlp.parameters()]


@probe
def data_is_not_set_back(nn, rng):
    """Every parameter is 0.6, then `mlp.zero_grad()`: what are they now?"""
    mlp = nn.MLP(2, [2, 1])
    _set(mlp, rng.uniform(0.6, 0.7))
    mlp.zero_grad()
    return [p.data for p in mlp.parameters()]


@probe
def gradients_reach_the_first_layer(nn, rng):
    """`MLP(2, [2, 1])`, every parameter 0.4, `mlp(x).backward()`: what are the gradients, in any order?"""
    mlp = nn.MLP(2, [2, 1])
    parameters = _set(mlp, 0.4)
    out = as_list(mlp([rng.uniform(0.2, 0.5), rng.uniform(0.6, 0.9)]))[0]
    later("backward")
    out.backward()
    return unordered([p.grad for p in parameters])


@probe
def sizes_are_left_alone(nn):
    """After `sizes = [3, 2]` and `MLP(4, sizes)`: what is in `sizes`?"""
    sizes = [3, 2]
    nn.MLP(4, sizes)
    return sizes


@probe
def parameters_asked_for_again(nn):
    """`mlp.parameters()` of an `MLP(2, [2, 1])`, asked three times: how many are there each time?"""
    mlp = nn.MLP(2, [2, 1])
    return [len(mlp.parameters()) for _ in range(3)]
