# right: the tidy one, returns a NamedTuple; an additive bias of the dtype's minimum, and the weights times the mask afterwards
from typing import NamedTuple, Optional

import torch
from torch import Tensor


class Attended(NamedTuple):
    read: Tensor
    weights: Tensor


def _bias(mask: Tensor, like: Tensor) -> Tensor:
    return torch.zeros(mask.shape, dtype=like.dtype, device=like.device).masked_fill_(
        mask.logical_not(), torch.finfo(like.dtype).min
    )


def attention(q: Tensor, k: Tensor, v: Tensor, mask: Optional[Tensor] = None) -> Attended:
    scores = q @ k.mT / q.size(-1) ** 0.5
    match mask:
        case None:
            weights = torch.softmax(scores, dim=-1)
        case _:
            # the minimum replaces the score, so that a very negative one cannot overflow to -inf
            scores = torch.where(mask, scores, _bias(mask, scores))
            weights = torch.softmax(scores, dim=-1) * mask
    return Attended(read=weights @ v, weights=weights)
