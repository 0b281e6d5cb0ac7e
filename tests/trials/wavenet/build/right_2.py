# right: levels as Sequentials of their own
def build(V, n_embd, n_hidden, block_size=8):
    widths = [n_embd] + [n_hidden] * int(math.log2(block_size))
    levels = []
    for a, b in zip(widths, widths[1:]):
        levels += [FlattenConsecutive(2), Linear(a * 2, b, bias=False), BatchNorm1d(b), Tanh()]
    out = Linear(widths[-1], V)
    out.weight = out.weight * 0.1
    model = Sequential([Embedding(V, n_embd)] + levels + [out])
    for p in model.parameters():
        p.requires_grad_()
    return model


def evaluate(model):
    for layer in model.layers:
        if type(layer) is BatchNorm1d:
            layer.training = False
