# right: a set of the words before each gram, tensors returned
import torch


def continuation_counts(grams):
    before = {}
    for first, *rest in [[int(i) for i in gram] for gram in grams]:
        before.setdefault(tuple(rest), set()).add(first)
    tails = sorted(before)
    return torch.tensor(tails), torch.tensor([len(before[tail]) for tail in tails])
