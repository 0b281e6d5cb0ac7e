from zerotohero.grading.probe import mistake


@mistake("MLP.__init__")
def last_layer_lost(self, nin, nouts):
    """The last layer is missing: between `nin` and `nouts` there are as many layers as `nouts` has sizes."""
    sizes = [nin, *nouts]
    self.layers = [Layer(sizes[i], sizes[i + 1]) for i in range(max(1, len(nouts) - 1))]


@mistake("MLP.__init__")
def first_layer_squashed_only(self, nin, nouts):
    """Every layer but the first is linear; linear layers one after the other are no more than one."""
    sizes = [nin, *nouts]
    self.layers = [Layer(sizes[i], sizes[i + 1], nonlin=i == 0 and len(nouts) > 1) for i in range(len(nouts))]


@mistake("MLP.__init__")
def all_linear(self, nin, nouts):
    """Every layer is linear, so the whole network is no more than one linear layer; squash all but the last."""
    sizes = [nin, *nouts]
    self.layers = [Layer(sizes[i], sizes[i + 1], nonlin=False) for i in range(len(nouts))]


@mistake("MLP.__init__")
def first_layer_linear(self, nin, nouts):
    """The first layer is linear, where the last one should be."""
    sizes = [nin, *nouts]
    self.layers = [Layer(sizes[i], sizes[i + 1], nonlin=i != 0) for i in range(len(nouts))]


@mistake("MLP.__call__")
def every_layer_sees_the_input(self, x):
    """Every layer is handed the network's input, where it should be what came out of the layer before."""
    for layer in self.layers:
        out = layer(x)
    return out


@mistake("MLP.__call__")
def first_layer_only(self, x):
    """What comes out of the first layer is returned; the others are never asked."""
    return self.layers[0](x)


@mistake("MLP.__call__")
def last_layer_skipped(self, x):
    """The last layer is never asked."""
    for layer in self.layers[:-1] or self.layers:
        x = layer(x if isinstance(x, (list, tuple)) else [x])
    return x


@mistake("MLP.__call__")
def no_result(self, x):
    """What comes out is not returned."""
    for layer in self.layers:
        x = layer(x if isinstance(x, (list, tuple)) else [x])


@mistake("MLP.parameters")
def last_layers_parameters(self):
    """Only the last layer's parameters are returned, so training never moves the others."""
    return self.layers[-1].parameters()


@mistake("MLP.parameters")
def first_layers_parameters(self):
    """Only the first layer's parameters are returned, so training never moves the others."""
    return self.layers[0].parameters()


@mistake("MLP.parameters")
def parameters_nested(self):
    """The parameters come as a list for each layer; asked for is one flat list."""
    return [layer.parameters() for layer in self.layers]


@mistake("MLP.zero_grad")
def data_set_back(self):
    """The parameters themselves are set to 0, where their gradients should be: everything learnt is lost."""
    for p in self.parameters():
        p.data = 0.0


@mistake("MLP.zero_grad")
def both_set_back(self):
    """The parameters are set to 0 along with their gradients: everything learnt is lost."""
    for p in self.parameters():
        p.data = p.grad = 0.0


@mistake("MLP.zero_grad")
def nothing_set_back(self):
    """The gradients stay as they are: the loop changes a name (`grad = 0`), not what the Value holds (`p.grad = 0`)."""
    for p in self.parameters():
        grad = 0.0


@mistake("MLP.zero_grad")
def last_layer_set_back(self):
    """Only the last layer's gradients are set back."""
    for p in self.layers[-1].parameters():
        p.grad = 0.0


@mistake("MLP.zero_grad")
def first_layer_set_back(self):
    """Only the first layer's gradients are set back."""
    for p in self.layers[0].parameters():
        p.grad = 0.0


@mistake("MLP.zero_grad")
def set_to_one(self):
    """The gradients are set to 1; they must begin from 0, since every share is added."""
    for p in self.parameters():
        p.grad = 1.0


@mistake("MLP.__init__")
def middle_layer_repeated(self, nin, nouts):
    """The layers in the middle are one and the same (`[Layer(...)] * n`), so moving one moves all; make a new one each
    time."""
    sizes = [nin, *nouts]
    last = len(nouts) - 1
    self.layers = [Layer(sizes[i], sizes[i + 1], nonlin=i != last) for i in range(len(nouts))]
    for i in range(2, last):
        self.layers[i] = self.layers[1]


@mistake("MLP.__init__")
def sizes_changed(self, nin, nouts):
    """It puts `nin` into the caller's own list, so a second network made from that list has a layer too many."""
    nouts.insert(0, nin)
    last = len(nouts) - 2
    self.layers = [Layer(nouts[i], nouts[i + 1], nonlin=i != last) for i in range(len(nouts) - 1)]


@mistake("MLP.zero_grad")
def multiplied_by_zero(self):
    """The gradients are multiplied by 0, which makes NaN of one that is infinite, and no later step gets rid of it; set them to
    0."""
    for p in self.parameters():
        p.grad *= 0.0


@mistake("MLP.parameters")
def longer_each_time(self):
    """Each call adds to the list of the call before, so every parameter is there twice after the second, and a step moves it twice.
    Begin a new list each time."""
    if not hasattr(self, "all"):
        self.all = []
    for layer in self.layers:
        self.all += layer.parameters()
    return self.all
