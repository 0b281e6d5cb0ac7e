# right: scaled through .data, set with setattr
def build(V, n_embd, n_hidden, block_size=8):
    n_levels = {2: 1, 4: 2, 8: 3, 16: 4, 32: 5, 64: 6}[block_size]
    layers = [Embedding(V, n_embd)]
    for i in range(n_levels):
        layers += [
            FlattenConsecutive(2),
            Linear((n_embd if i == 0 else n_hidden) * 2, n_hidden, bias=False),
            BatchNorm1d(n_hidden),
            Tanh(),
        ]
    layers += [Linear(n_hidden, V)]
    layers[-1].weight.data = layers[-1].weight.data / 10
    model = Sequential(layers)
    for p in model.parameters():
        p.requires_grad = True
    return model


def evaluate(model):
    [setattr(layer, "training", False) for layer in model.layers if hasattr(layer, "running_mean")]
