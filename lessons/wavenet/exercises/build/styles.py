from zerotohero.grading.probe import style


@style()
def layer_by_layer_as_in_the_lecture():
    def build(V, n_embd, n_hidden, block_size=8):
        layers = [
            Embedding(V, n_embd),
            FlattenConsecutive(2),
            Linear(n_embd * 2, n_hidden, bias=False),
            BatchNorm1d(n_hidden),
            Tanh(),
        ]
        while block_size > 2:
            layers += [
                FlattenConsecutive(2),
                Linear(n_hidden * 2, n_hidden, bias=False),
                BatchNorm1d(n_hidden),
                Tanh(),
            ]
            block_size = block_size / 2
        model = Sequential(layers + [Linear(n_hidden, V)])
        with torch.no_grad():
            model.layers[-1].weight *= 0.1
        for p in model.parameters():
            p.requires_grad = True
        return model

    def evaluate(model):
        for layer in model.layers:
            layer.training = False


@style()
def by_a_level_at_a_time():
    def _level(fan_in, n_hidden):
        return [FlattenConsecutive(2), Linear(fan_in, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]

    def build(V, n_embd, n_hidden, block_size=8):
        levels = block_size.bit_length() - 1
        layers = [Embedding(V, n_embd)]
        for level in range(levels):
            layers.extend(_level(2 * (n_hidden if level else n_embd), n_hidden))
        layers.append(Linear(n_hidden, V))
        layers[-1].weight.data.mul_(0.1)
        model = Sequential(layers)
        [p.requires_grad_() for p in model.parameters()]
        return model

    def evaluate(model):
        for layer in model.layers:
            if isinstance(layer, BatchNorm1d):
                layer.training = False
        return model


@style()
def recursive():
    def build(V, n_embd, n_hidden, block_size=8):
        def tree(T):
            if T == 1:
                return [Embedding(V, n_embd)], n_embd
            layers, width = tree(T // 2)
            return layers + [
                FlattenConsecutive(2),
                Linear(width * 2, n_hidden, bias=False),
                BatchNorm1d(n_hidden),
                Tanh(),
            ], n_hidden

        layers, width = tree(block_size)
        top = Linear(width, V)
        top.weight = top.weight * 0.1
        model = Sequential([*layers, top])
        for p in model.parameters():
            p.requires_grad_(True)
        return model

    def evaluate(model):
        for layer in model.layers:
            if hasattr(layer, "training"):
                layer.training = False
            if hasattr(layer, "layers"):
                evaluate(layer)
