# wrong: the last weight is scaled after it requires a gradient, so what stands in the model is no leaf and never gets a .grad
# causes: scaled_under_a_graph
import math


def build(V, n_embd, n_hidden, block_size=8):
    layers = [Embedding(V, n_embd)]
    n_in = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(n_in * 2, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        n_in = n_hidden
    layers.append(Linear(n_in, V))
    model = Sequential(layers)
    for p in model.parameters():
        p.requires_grad = True
    model.layers[-1].weight = model.layers[-1].weight * 0.1
    return model


def evaluate(model):
    for layer in model.layers:
        if isinstance(layer, BatchNorm1d):
            layer.training = False
