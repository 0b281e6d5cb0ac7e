# right: a generator with an unbounded state, cut by islice and the two-argument iter's sentinel
from itertools import islice

import torch


def _speaker(model, src, start):
    said = [start]

    def next_symbol():
        with torch.no_grad():
            logits = model(src, torch.tensor([said]).to(src.device))
        said.append(int(logits[0, -1].argmax()))
        return said[-1]

    return next_symbol


def greedy(model, src, max_len, start=1, end=2):
    return [*islice(iter(_speaker(model, src, start), end), max_len)]
