# right: drawn as torch lays a weight out (fan_out, fan_in) and returned as a transposed, non-contiguous view
import torch
from torch import Tensor


def init_linear(fan_in: int, fan_out: int, g: torch.Generator | None = None, gain: float = 5 / 3) -> Tensor:
    weight = torch.empty(fan_out, fan_in).normal_(0.0, gain * fan_in ** -0.5, generator=g)
    return weight.t()
