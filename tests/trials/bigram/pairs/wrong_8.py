# wrong: unrolls the table of counts, so all pairs are there but sorted instead of in the words' order
import torch


def bigram_pairs(words, stoi):
    N = bigram_counts(words, stoi)
    i, j = N.nonzero(as_tuple=True)
    times = N[i, j]
    return i.repeat_interleave(times), j.repeat_interleave(times)
