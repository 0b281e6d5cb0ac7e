# right: while loop
def build(V, n_embd, n_hidden, block_size=8):
    layers = [Embedding(V, n_embd)]
    fan_in = 2 * n_embd
    left = block_size
    while left > 1:
        layers.append(FlattenConsecutive(2))
        layers.append(Linear(fan_in, n_hidden, bias=False))
        layers.append(BatchNorm1d(n_hidden))
        layers.append(Tanh())
        fan_in = 2 * n_hidden
        left //= 2
    layers.append(Linear(n_hidden, V))
    with torch.no_grad():
        layers[-1].weight *= 0.1
    model = Sequential(layers)
    for p in model.parameters():
        p.requires_grad = True
    return model


def evaluate(model):
    for layer in model.layers:
        layer.training = False
