# wrong: shifts the stream of all dotted words, so a pair (".", ".") stands between two words
# causes: two_dots_between
import torch


def bigram_pairs(words, stoi):
    ids = torch.tensor([stoi[c] for w in words for c in "." + w + "."])
    return ids[:-1], ids[1:]
