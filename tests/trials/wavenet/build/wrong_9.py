# wrong: every Linear's weight begins ten times smaller, not the last one's only (BatchNorm hides it)
# causes: every_weight_scaled
import math


def build(V, n_embd, n_hidden, block_size=8):
    layers, width = [Embedding(V, n_embd)], n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    layers.append(Linear(width, V))
    for layer in layers:
        if isinstance(layer, Linear):
            layer.weight *= 0.1
    model = Sequential(layers)
    for p in model.parameters():
        p.requires_grad = True
    return model


def evaluate(model):
    for layer in model.layers:
        if isinstance(layer, BatchNorm1d):
            layer.training = False
