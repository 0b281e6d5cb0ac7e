# right: a dict of sets of first words; plain lists come back, in order of first appearance
import numpy as np


def continuation_counts(grams):
    before = {}
    for row in np.asarray(grams).tolist():
        first, rest = row[0], tuple(row[1:])
        if rest not in before:
            before[rest] = set()
        before[rest].add(first)
    shorter = []
    counts = []
    for rest in before:
        shorter.append(list(rest))
        counts.append(len(before[rest]))
    return shorter, counts
