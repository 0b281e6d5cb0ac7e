# wrong: sets the generator back to its seed before it draws, so every call with the same g gives the same numbers
# causes: generator_stands_still
import math
import torch

def output_init(fan_in, V, g=None):
    if g is not None:
        g.manual_seed(g.initial_seed())
    return torch.randn((fan_in, V), generator=g) * 0.01, torch.zeros(V)


def initial_loss(V):
    return math.log(V)
