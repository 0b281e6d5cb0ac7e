# wrong: per compares symbol by symbol at the same place, so one insertion shifts all that follows
# causes: place_by_place
import numpy as np


def distance(a, b):
    return sum(x != y for x, y in zip(a, b)) + abs(len(a) - len(b))


def per(hyps, refs):
    total_edits, total_len = 0, 0
    for said, right in zip(hyps, refs):
        costs = [distance(said, r) for r in right]
        i = int(np.argmin(costs))
        total_edits += costs[i]
        total_len += len(right[i])
    return total_edits / total_len


def wer(hyps, refs):
    ok = [any(list(said) == list(r) for r in right) for said, right in zip(hyps, refs)]
    return float(1 - np.mean(ok))
