# wrong: the last weight as it comes
# causes: last_not_scaled
def build(V, n_embd, n_hidden, block_size=8):
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    layers.append(Linear(n_hidden, V))
    model = Sequential(layers)
    for p in model.parameters():
        p.requires_grad = True
    return model
