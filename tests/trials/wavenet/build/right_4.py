# right: lecture style, a list that grows in a loop; the last weight scaled under no_grad
import math

import torch


def build(V, n_embd, n_hidden, block_size=8):
    layers = [Embedding(V, n_embd)]
    fan_in = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * fan_in, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        fan_in = n_hidden
    layers.append(Linear(fan_in, V))
    model = Sequential(layers)
    with torch.no_grad():
        model.layers[-1].weight *= 0.1
    for p in model.parameters():
        p.requires_grad = True
    return model


def evaluate(model):
    for layer in model.layers:
        if isinstance(layer, BatchNorm1d):
            layer.training = False
