from zerotohero.grading.probe import mistake


@mistake("Sequential.__call__")
def each_gets_the_input(self, x):
    """Every layer is given the first x, so only the last one matters; give each what the one before it returned."""
    for layer in self.layers:
        self.out = layer(x)
    return self.out


@mistake("Sequential.__call__")
def backwards(self, x):
    """The layers are called from the last to the first."""
    for layer in reversed(self.layers):
        x = layer(x)
    self.out = x
    return self.out


@mistake("Sequential.__call__")
def returns_in_the_loop(self, x):
    """It returns inside the loop, after the first layer; the rest is never reached."""
    for layer in self.layers:
        self.out = layer(x)
        return self.out


@mistake("Sequential.__call__")
def without_the_last(self, x):
    """The last layer is left out."""
    for layer in self.layers[:-1]:
        x = layer(x)
    self.out = x
    return self.out


@mistake("Sequential.__call__")
def without_the_first(self, x):
    """The first layer is left out."""
    for layer in self.layers[1:]:
        x = layer(x)
    self.out = x
    return self.out


@mistake("Sequential.__call__")
def not_kept(self, x):
    """What it returns is not kept as `.out`."""
    for layer in self.layers:
        x = layer(x)
    return x


@mistake("Sequential.__call__")
def not_returned(self, x):
    """The result is kept and not returned."""
    for layer in self.layers:
        x = layer(x)
    self.out = x


@mistake("Sequential.parameters")
def a_list_in_a_list(self):
    """It returns a list of lists, one for each layer; training goes through one flat list of tensors."""
    return [layer.parameters() for layer in self.layers]


@mistake("Sequential.parameters")
def not_recursive(self):
    """The parameters of a Sequential inside it are missing: ask each layer's `parameters()`, whatever the layer is."""
    return [p for layer in self.layers if not isinstance(layer, Sequential) for p in layer.parameters()]


@mistake("Sequential.parameters")
def by_name(self):
    """It looks for `weight` and `bias` in each layer, and misses what is called otherwise, as gamma and beta are; ask each
    layer's `parameters()`."""
    return [vars(layer)[name] for layer in self.layers for name in ("weight", "bias") if name in vars(layer)]


@mistake("Sequential.parameters")
def last_layer_s_alone(self):
    """It returns the last layer's parameters alone: the list begins anew for each layer."""
    return self.layers[-1].parameters()


@mistake("Sequential.parameters")
def first_layer_s_alone(self):
    """It returns the first layer's parameters alone, from inside the loop."""
    return self.layers[0].parameters()


@mistake("Sequential.parameters")
def copies(self):
    """It returns copies: training moves those, and the layers stay as they are."""
    return [p.clone() for layer in self.layers for p in layer.parameters()]


@mistake("Sequential.parameters")
def order_reversed(self):
    """The parameters come from the last layer to the first; the first layer's come first."""
    return [p for layer in reversed(self.layers) for p in layer.parameters()]


@mistake("Sequential")
class collected_once:
    """The parameters are collected when it is made; a layer that is put in later is passed through and never trained."""

    def __init__(self, layers):
        self.layers = layers
        self.collected = [p for layer in layers for p in layer.parameters()]

    def parameters(self):
        return self.collected


@mistake("Sequential.__init__")
def dissolved(self, layers):
    """A Sequential inside is dissolved into its layers, so `.layers` is not the list that was given, and the inner one is never
    called and has no `.out`. It is called like any layer."""
    self.layers = []
    for layer in layers:
        self.layers += layer.layers if isinstance(layer, Sequential) else [layer]
