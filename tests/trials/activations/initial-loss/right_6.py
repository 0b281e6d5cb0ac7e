# right: entropy summed over the letters, a NamedTuple of nn.Parameters drawn by torch.normal
import math
from typing import NamedTuple, Optional

import torch
from torch import nn


class OutputLayer(NamedTuple):
    W2: nn.Parameter
    b2: nn.Parameter


def initial_loss(V: int) -> float:
    p = 1.0 / V
    return -math.fsum(p * math.log(p) for _ in range(V))


def output_init(fan_in: int, V: int, g: Optional[torch.Generator] = None) -> OutputLayer:
    weight = torch.normal(0.0, 0.01, size=(fan_in, V), generator=g)
    return OutputLayer(W2=nn.Parameter(weight), b2=nn.Parameter(weight.new_zeros(V)))
