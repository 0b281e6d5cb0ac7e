# wrong: multiplies each word's probabilities before the log, so a very long word rounds to 0 and costs infinity
# causes: product_of_each_word
import torch


def nll(P, words, stoi):
    total, n = 0.0, 0
    for w in words:
        ix = torch.tensor([stoi[c] for c in "." + w + "."])
        likelihood = P[ix[:-1], ix[1:]].prod()
        total = total - likelihood.log()
        n += len(ix) - 1
    return total / n
