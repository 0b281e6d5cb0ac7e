from shared import Plus, Square, Times, normal

from zerotohero.grading.probe import probe


def _layers(g):
    """Return four layers whose order matters, and their three parameters."""
    numbers = [normal(g, 1) + 3 for _ in range(3)]
    return [Times(numbers[0]), Plus(numbers[1]), Square(), Times(numbers[2])], numbers


@probe
def through_all(wavenet, g):
    """Four layers (times a, plus b, squared, times c): what does it make of x?"""
    return wavenet.Sequential(_layers(g)[0])(normal(g, 2, 3))


@probe
def one_layer(wavenet, g):
    """One layer (plus b): what does it make of x?"""
    return wavenet.Sequential([Plus(normal(g, 1))])(normal(g, 2, 3))


@probe
def kept(wavenet, g):
    """What is `.out` after two calls?"""
    model = wavenet.Sequential(_layers(g)[0])
    model(normal(g, 2, 3)), model(normal(g, 2, 3))
    return model.out


@probe
def parameters(wavenet, g):
    """`.parameters()` of the four"""
    return list(wavenet.Sequential(_layers(g)[0]).parameters())


@probe
def the_tensors_themselves(wavenet, g):
    """1 is added in place to each of its `parameters()`: what does it make of x then?"""
    model = wavenet.Sequential(_layers(g)[0])
    for p in model.parameters():
        p += 1
    return model(normal(g, 2, 3))


@probe
def its_layers(wavenet, g):
    """What do the layers in `.layers` make of x, each by itself?"""
    x = normal(g, 2, 3)
    return [layer(x) for layer in wavenet.Sequential(_layers(g)[0]).layers]


@probe
def a_layer_replaced(wavenet, g):
    """`.layers[1]` is replaced after it was made: what does it make of x, and what are its parameters?"""
    model = wavenet.Sequential(_layers(g)[0])
    model.layers[1] = Times(normal(g, 1))
    return [model(normal(g, 2, 3)), list(model.parameters())]


@probe
def one_inside_another(wavenet, g):
    """A Sequential in a Sequential in a Sequential: what does it make of x, and what are its parameters?"""
    layers, _ = _layers(g)
    inner = wavenet.Sequential(layers[1:3])
    model = wavenet.Sequential([layers[0], wavenet.Sequential([inner, layers[3]])])
    return [model(normal(g, 2, 3)), list(model.parameters())]


@probe
def gradients(wavenet, g):
    """`model(x).sum().backward()`: what are the gradients of the parameters?"""
    model = wavenet.Sequential(_layers(g)[0])
    for p in model.parameters():
        p.requires_grad = True
    model(normal(g, 2, 3)).sum().backward()
    return [p.grad for p in model.parameters()]


@probe
def inner_one_kept(wavenet, g):
    """A Sequential in a Sequential: how many are in `.layers`, and what is the inner one's `.out` after a call?"""
    layers, _ = _layers(g)
    inner = wavenet.Sequential(layers[1:3])
    model = wavenet.Sequential([layers[0], inner, layers[3]])
    model(normal(g, 2, 3))
    return [len(model.layers), getattr(inner, "out", None)]
