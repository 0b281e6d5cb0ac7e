# right: numpy columns and a NamedTuple; of equally near pronunciations the longest; returns np.float64, which is a float
from typing import NamedTuple, Sequence

import numpy as np


class Match(NamedTuple):
    edits: int
    length: int


def _nearest(hyp: Sequence[str], prons: Sequence[Sequence[str]]) -> Match:
    matches = (Match(edits(list(hyp), list(p)), len(p)) for p in prons)
    return min(matches, key=lambda m: (m.edits, -m.length))


def per(hyps, refs) -> float:
    table = np.array([_nearest(h, rs) for h, rs in zip(hyps, refs, strict=True)], dtype=np.int64)
    total_edits, total_length = table.sum(axis=0)
    return total_edits / total_length


def wer(hyps, refs) -> float:
    return np.mean([all(tuple(h) != tuple(r) for r in rs) for h, rs in zip(hyps, refs, strict=True)])
