# wrong: evaluate also switches off requires_grad of all parameters, so the network cannot be trained on afterwards
# causes: parameters_frozen
import math
import torch


def build(V, n_embd, n_hidden, block_size=8):
    layers, width = [Embedding(V, n_embd)], n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


def evaluate(model):
    for layer in model.layers:
        if isinstance(layer, BatchNorm1d):
            layer.training = False
    for p in model.parameters():
        p.requires_grad = False
