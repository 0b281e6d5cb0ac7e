# wrong: the bias of every Linear kept
# causes: bias_kept
def build(V, n_embd, n_hidden, block_size=8):
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    layers.append(Linear(n_hidden, V))
    with torch.no_grad():
        layers[-1].weight *= 0.1
    model = Sequential(layers)
    for p in model.parameters():
        p.requires_grad = True
    return model
